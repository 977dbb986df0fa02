//! Twelve Data's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "twelvedata-key",
    title: "Twelve Data API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits behind a name that says `twelvedata`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Regenerate the key in the Twelve Data dashboard.",
    references: &["https://twelvedata.com/docs"],
    matcher: Matcher::Named(&[named(&["twelvedata"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("TWELVEDATA_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"twelvedataApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const twelvedataSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TWELVEDATA_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("TWELVEDATA_API_KEY=your_twelvedata_api_key_goes_here")],
    ]),
}];
