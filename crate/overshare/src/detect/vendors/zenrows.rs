//! ZenRows' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zenrows-key",
    title: "ZenRows API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 40 hexadecimal digits behind a name that says `zenrows`.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Regenerate the key in ZenRows under Settings.",
    references: &["https://docs.zenrows.com/"],
    matcher: Matcher::Named(&[named(&["zenrows"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("ZENROWS_API_KEY="), Like("[0-9a-f]{40}")],
        &[Is("{\"zenrowsApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
        &[Is("const zenrowsSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZENROWS_API_KEY="), Like("[0-9a-f]{39}")],
        &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
        &[Is("ZENROWS_API_KEY=your_zenrows_api_key_goes_here")],
    ]),
}];
