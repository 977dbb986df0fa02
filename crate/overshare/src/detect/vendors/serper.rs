//! Serper's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "serper-key",
    title: "Serper API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 40 hexadecimal digits behind a name that says `serper`.",
    why: "Whoever holds the key can search at its owner’s cost.",
    fix: "Delete the key in Serper under API key, and create another.",
    references: &["https://serper.dev/"],
    matcher: Matcher::Named(&[owned(&["serper", "serperdev"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("SERPER_API_KEY="), Like("[0-9a-f]{40}")],
        &[Is("{\"serperApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
        &[Is("const serperSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SERPER_API_KEY="), Like("[0-9a-f]{39}")],
        &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
        &[Is("SERPER_API_KEY=your_serper_api_key_goes_here")],
    ]),
}];
