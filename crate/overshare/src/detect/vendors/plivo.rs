//! Plivo's auth tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "plivo-token",
    title: "Plivo auth token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Auth tokens: 40 characters behind a name that says `plivo`.",
    why: "Together with the account’s identifier it sends messages and places calls at its owner’s cost.",
    fix: "Reset the token in the Plivo console under Account.",
    references: &["https://www.plivo.com/docs/account/api/account"],
    matcher: Matcher::Named(&[named(&["plivo"], &["[A-Za-z0-9_-]{40}"])]),
    examples: texts(&[
        &[Is("PLIVO_API_KEY="), Like("[A-Za-z0-9_-]{40}")],
        &[Is("{\"plivoApiKey\": \""), Like("[A-Za-z0-9_-]{40}"), Is("\"}")],
        &[Is("const plivoSecret = '"), Like("[A-Za-z0-9_-]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PLIVO_API_KEY="), Like("[A-Za-z0-9_-]{39}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_-]{40}"), Is("\"")],
        &[Is("PLIVO_API_KEY=your_plivo_api_key_goes_here")],
    ]),
}];
