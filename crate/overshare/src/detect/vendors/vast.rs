//! Vast.ai's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "vast-key",
    title: "Vast.ai API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 64 hexadecimal digits behind a name that says `vastai`.",
    why: "Whoever holds the key can rent machines at its owner’s cost and reach those that run.",
    fix: "Reset the key in the Vast.ai console under Account.",
    references: &["https://docs.vast.ai/api/overview-and-quickstart"],
    matcher: Matcher::Named(&[owned(&["vastai", "vast"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("VASTAI_API_KEY="), Like("[0-9a-f]{64}")],
        &[Is("{\"vastaiApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
        &[Is("const vastaiSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("VASTAI_API_KEY="), Like("[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
        &[Is("VASTAI_API_KEY=your_vastai_api_key_goes_here")],
    ]),
}];
