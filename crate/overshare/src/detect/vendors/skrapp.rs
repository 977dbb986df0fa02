//! Skrapp.io's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "skrapp-key",
    title: "Skrapp.io API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 42 letters and digits behind a name that says `skrapp`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Regenerate the key in Skrapp.io under Settings, API.",
    references: &["https://skrapp.io/api"],
    matcher: Matcher::Named(&[named(&["skrapp", "skrappio"], &["[A-Za-z0-9]{42}"])]),
    examples: texts(&[
        &[Is("SKRAPP_API_KEY="), Like("[A-Za-z0-9]{42}")],
        &[Is("{\"skrappApiKey\": \""), Like("[A-Za-z0-9]{42}"), Is("\"}")],
        &[Is("const skrappSecret = '"), Like("[A-Za-z0-9]{42}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SKRAPP_API_KEY="), Like("[A-Za-z0-9]{41}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{42}"), Is("\"")],
        &[Is("SKRAPP_API_KEY=your_skrapp_api_key_goes_here")],
    ]),
}];
