//! Runway's API secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "runway-secret",
    title: "Runway API secret",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API secrets: `key_` and 128 hexadecimal digits behind a name that says `runwayml`.",
    why: "Whoever holds the secret can make videos at its owner’s cost.",
    fix: "Revoke the key in the Runway developer portal under API Keys.",
    references: &["https://docs.dev.runwayml.com/guides/setup/"],
    matcher: Matcher::Named(&[named(&["runwayml"], &["key_[0-9a-f]{128}"])]),
    examples: texts(&[
        &[Is("RUNWAYML_API_KEY="), Like("key_[0-9a-f]{128}")],
        &[Is("{\"runwaymlApiKey\": \""), Like("key_[0-9a-f]{128}"), Is("\"}")],
        &[Is("const runwaymlSecret = '"), Like("key_[0-9a-f]{128}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("RUNWAYML_API_KEY="), Like("key_[0-9a-f]{127}")],
        &[Is("checksum: \""), Like("key_[0-9a-f]{128}"), Is("\"")],
        &[Is("RUNWAYML_API_KEY=your_runwayml_api_key_goes_here")],
    ]),
}];
