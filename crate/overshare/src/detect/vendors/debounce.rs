//! DeBounce's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "debounce-api-key",
    title: "DeBounce API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 16 to 20 letters and digits that are called DeBounce's. Shorter ones cannot be told from words.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Delete the key in DeBounce under API, and create another.",
    references: &["https://developers.debounce.com/"],
    matcher: Matcher::Named(&[owned(&["debounceio", "debounceapi", "debouncekey"], &["[0-9a-zA-Z]{16,20}"])]),
    examples: texts(&[
        &[Is("DEBOUNCE_API_KEY="), Like("[0-9a-f]{16}")],
        &[Is("e.debounceApiKey=\""), Like("[0-9a-f]{16}"), Is("\",e.debug=!1")],
        &[Is("{\"name\": \"x\", \"debounceApiKey\": \""), Like("[0-9a-f]{16}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("DEBOUNCE_API_KEY="), Like("[0-9a-f]{15}")],
        &[Is("src=\"https://cdn.debounceapi.test/"), Like("[0-9a-f]{16}"), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Like("[0-9a-f]{16}"), Is("\"")],
    ]),
}];
