//! Simvoly's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "simvoly-key",
    title: "Simvoly API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 33 lower-case letters and digits behind a name that says `simvoly`.",
    why: "Whoever holds the key can read and change the owner’s websites.",
    fix: "Regenerate the key in Simvoly under Settings.",
    references: &["https://apidocs.simvoly.com/"],
    matcher: Matcher::Named(&[named(&["simvoly"], &["[0-9a-z]{33}"])]),
    examples: texts(&[
        &[Is("SIMVOLY_API_KEY="), Like("[0-9a-z]{33}")],
        &[Is("{\"simvolyApiKey\": \""), Like("[0-9a-z]{33}"), Is("\"}")],
        &[Is("const simvolySecret = '"), Like("[0-9a-z]{33}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SIMVOLY_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("checksum: \""), Like("[0-9a-z]{33}"), Is("\"")],
        &[Is("SIMVOLY_API_KEY=your_simvoly_api_key_goes_here")],
    ]),
}];
