//! Wistia's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "wistia-token",
    title: "Wistia API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 64 hexadecimal digits behind a name that says `wistia`.",
    why: "Whoever holds the token can read and, by its permissions, change the account’s videos.",
    fix: "Delete the token in Wistia under Account, Settings, API Access.",
    references: &["https://docs.wistia.com/docs/making-api-requests"],
    matcher: Matcher::Named(&[named(&["wistia"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("WISTIA_API_KEY="), Like("[0-9a-f]{64}")],
        &[Is("{\"wistiaApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
        &[Is("const wistiaSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("WISTIA_API_KEY="), Like("[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
        &[Is("WISTIA_API_KEY=your_wistia_api_key_goes_here")],
    ]),
}];
