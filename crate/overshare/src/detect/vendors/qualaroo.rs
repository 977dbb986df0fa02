//! Qualaroo's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "qualaroo-key",
    title: "Qualaroo API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 hexadecimal digits of either case behind a name that says `qualaroo`.",
    why: "Whoever holds the key can read the answers to surveys.",
    fix: "Regenerate the key in Qualaroo under Account, API.",
    references: &["https://help.qualaroo.com/hc/en-us/articles/201969438-The-REST-Reporting-API"],
    matcher: Matcher::Named(&[named(&["qualaroo"], &["[0-9A-Fa-f]{64}"])]),
    examples: texts(&[
        &[Is("QUALAROO_API_KEY="), Like("[0-9A-Fa-f]{64}")],
        &[Is("{\"qualarooApiKey\": \""), Like("[0-9A-Fa-f]{64}"), Is("\"}")],
        &[Is("const qualarooSecret = '"), Like("[0-9A-Fa-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("QUALAROO_API_KEY="), Like("[0-9A-Fa-f]{63}")],
        &[Is("checksum: \""), Like("[0-9A-Fa-f]{64}"), Is("\"")],
        &[Is("QUALAROO_API_KEY=your_qualaroo_api_key_goes_here")],
    ]),
}];
