//! Fulcrum's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fulcrum-api-token",
    title: "Fulcrum API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 80 letters and digits behind a name that says `fulcrum`.",
    why: "Whoever holds the token can read and change the records that its owner collects.",
    fix: "Delete the token in Fulcrum under Settings, API, and create another.",
    references: &["https://docs.fulcrumapp.com/reference/intro-rest-api-authentication"],
    matcher: Matcher::Named(&[named(&["fulcrum"], &["[0-9a-z]{80}"])]),
    examples: texts(&[
        &[Is("FULCRUM_API_TOKEN="), Hex(80)],
        &[Is("process.env.FULCRUM_API_TOKEN||\""), Hex(80), Is("\"")],
        &[Is("declare const x: { fulcrum_api_token: `"), Hex(80), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("FULCRUM_API_TOKEN="), Hex(79)],
        &[Is("\"integrity\": \"sha512-"), Hex(80), Is("\"")],
        &[Is("see fulcrumapi@"), Hex(80)],
    ]),
}];
