//! Zenkit's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zenkit-key",
    title: "Zenkit API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: eight characters, a hyphen and 32 more behind a name that says `zenkit`.",
    why: "Whoever holds the key can read and change its owner’s collections.",
    fix: "Regenerate the key in Zenkit under Profile, Integrations.",
    references: &["https://base.zenkit.com/docs/api/overview/introduction"],
    matcher: Matcher::Named(&[named(&["zenkit"], &["[0-9a-z]{8}-[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("ZENKIT_API_KEY="), Like("[0-9a-z]{8}-[A-Za-z0-9]{32}")],
        &[Is("{\"zenkitApiKey\": \""), Like("[0-9a-z]{8}-[A-Za-z0-9]{32}"), Is("\"}")],
        &[Is("const zenkitSecret = '"), Like("[0-9a-z]{8}-[A-Za-z0-9]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZENKIT_API_KEY="), Like("[0-9a-z]{8}-[A-Za-z0-9]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{8}-[A-Za-z0-9]{32}"), Is("\"")],
        &[Is("ZENKIT_API_KEY=your_zenkit_api_key_goes_here")],
    ]),
}];
