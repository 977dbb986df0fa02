//! Simplesat's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "simplesat-key",
    title: "Simplesat API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 40 lower-case letters and digits behind a name that says `simplesat`.",
    why: "Whoever holds the key can read the answers to surveys.",
    fix: "Regenerate the key in Simplesat under Admin, API.",
    references: &["https://simplesat.readme.io/reference/authentication"],
    matcher: Matcher::Named(&[named(&["simplesat"], &["[0-9a-z]{40}"])]),
    examples: texts(&[
        &[Is("SIMPLESAT_API_KEY="), Like("[0-9a-z]{40}")],
        &[Is("{\"simplesatApiKey\": \""), Like("[0-9a-z]{40}"), Is("\"}")],
        &[Is("const simplesatSecret = '"), Like("[0-9a-z]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SIMPLESAT_API_KEY="), Like("[0-9a-z]{39}")],
        &[Is("checksum: \""), Like("[0-9a-z]{40}"), Is("\"")],
        &[Is("SIMPLESAT_API_KEY=your_simplesat_api_key_goes_here")],
    ]),
}];
