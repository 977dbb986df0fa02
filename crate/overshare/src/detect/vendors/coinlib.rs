//! Coinlib's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coinlib-api-key",
    title: "Coinlib API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 16 letters and digits that are called Coinlib's.",
    why: "Whoever holds the key can use up the account's quota.",
    fix: "Ask for another key in the Coinlib profile.",
    references: &["https://coinlib.io/apidocs"],
    matcher: Matcher::Named(&[named(&["coinlib"], &["[0-9a-z]{16}"])]),
    examples: texts(&[
        &[Is("COINLIB_API_KEY="), Like("[0-9a-f]{16}")],
        &[Is("# coinlib_api_key\nCOINLIB_API_KEY: "), Like("[0-9a-f]{16}"), Is("\n")],
        &[Is("const coinlibApiKey = '"), Like("[0-9a-f]{16}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("COINLIB_API_KEY="), Like("[0-9a-f]{15}")],
        &[Is("see coinlibapi@"), Like("[0-9a-f]{16}")],
        &[Is("src=\"https://cdn.coinlibapi.test/"), Like("[0-9a-f]{16}"), Is(".js\"")],
    ]),
}];
