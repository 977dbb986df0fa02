//! People Data Labs' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "peopledatalabs-key",
    title: "People Data Labs API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 lower-case letters and digits behind a name that says `peopledatalabs`.",
    why: "Whoever holds the key can look people up at its owner’s cost.",
    fix: "Reset the key in the People Data Labs dashboard under API Keys.",
    references: &["https://docs.peopledatalabs.com/docs/authentication"],
    matcher: Matcher::Named(&[named(&["peopledatalabs", "pdl"], &["[0-9a-z]{64}"])]),
    examples: texts(&[
        &[Is("PEOPLEDATALABS_API_KEY="), Like("[0-9a-z]{64}")],
        &[Is("{\"peopledatalabsApiKey\": \""), Like("[0-9a-z]{64}"), Is("\"}")],
        &[Is("const peopledatalabsSecret = '"), Like("[0-9a-z]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PEOPLEDATALABS_API_KEY="), Like("[0-9a-z]{63}")],
        &[Is("checksum: \""), Like("[0-9a-z]{64}"), Is("\"")],
        &[Is("PEOPLEDATALABS_API_KEY=your_peopledatalabs_api_key_goes_here")],
    ]),
}];
