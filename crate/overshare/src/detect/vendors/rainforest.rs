//! Rainforest Pay's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "rainforest-key",
    title: "Rainforest Pay API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `apikey_` and 64 hexadecimal digits behind a name that says `rainforest`.",
    why: "Whoever holds the key can read payments and merchants.",
    fix: "Delete the key in the Rainforest portal under Settings, API keys.",
    references: &["https://docs.rainforestpay.com/docs/api-keys"],
    matcher: Matcher::Named(&[named(&["rainforest", "rainforestpay"], &["apikey_[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("RAINFOREST_API_KEY="), Like("apikey_[0-9a-f]{64}")],
        &[Is("{\"rainforestApiKey\": \""), Like("apikey_[0-9a-f]{64}"), Is("\"}")],
        &[Is("const rainforestSecret = '"), Like("apikey_[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("RAINFOREST_API_KEY="), Like("apikey_[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("apikey_[0-9a-f]{64}"), Is("\"")],
        &[Is("RAINFOREST_API_KEY=your_rainforest_api_key_goes_here")],
    ]),
}];
