//! Tiingo's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tiingo-token",
    title: "Tiingo API token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API tokens: 40 lower-case letters and digits behind a name that says `tiingo`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Write to Tiingo’s support for another token.",
    references: &["https://www.tiingo.com/documentation/general/connecting"],
    matcher: Matcher::Named(&[named(&["tiingo"], &["[0-9a-z]{40}"])]),
    examples: texts(&[
        &[Is("TIINGO_API_KEY="), Like("[0-9a-z]{40}")],
        &[Is("{\"tiingoApiKey\": \""), Like("[0-9a-z]{40}"), Is("\"}")],
        &[Is("const tiingoSecret = '"), Like("[0-9a-z]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TIINGO_API_KEY="), Like("[0-9a-z]{39}")],
        &[Is("checksum: \""), Like("[0-9a-z]{40}"), Is("\"")],
        &[Is("TIINGO_API_KEY=your_tiingo_api_key_goes_here")],
    ]),
}];
