//! Lokalise's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lokalise-api-token",
    title: "Lokalise API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 40 hexadecimal digits, behind a name that says `lokalise`.",
    why: "A stranger can read and change the translations that the customers' products show.",
    fix: "Revoke the token in Lokalise under Profile settings, API tokens, and create another.",
    references: &["https://developers.lokalise.com/reference/api-authentication"],
    matcher: Matcher::Named(&[named(&["lokalise"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("LOKALISE_API_TOKEN="), Hex(40)],
        &[Is("{\"lokalise\":{\"secret\":\""), Hex(40), Is("\"}}")],
        &[Is("const lokaliseApiToken = '"), Hex(40), Is("';")],
    ]),
    counter_examples: texts(&[&[Is("LOKALISE_API_TOKEN="), Hex(39)], &[Is("lokalise commit "), Hex(40)]]),
}];
