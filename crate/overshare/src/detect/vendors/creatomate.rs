//! Creatomate's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "creatomate-api-key",
    title: "Creatomate API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 48 or more hexadecimal digits behind a name that says `creatomate`.",
    why: "Whoever holds the key can render at the account's cost and read its templates.",
    fix: "Regenerate the key in Creatomate under Project Settings, Programmatic Access.",
    references: &["https://creatomate.com/docs/api/introduction"],
    matcher: Matcher::Named(&[named(&["creatomate"], &["[0-9a-f]{48,100}"])]),
    examples: texts(&[
        &[Is("CREATOMATE_API_KEY="), Hex(96)],
        &[Is("export CREATOMATE_API_KEY=\""), Hex(96), Is("\"")],
        &[Is("<add key=\"creatomateApiKey\" value=\""), Hex(96), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("CREATOMATE_API_KEY="), Hex(47)],
        &[Is("see creatomateapi@"), Hex(96)],
        &[Is("src=\"https://cdn.creatomateapi.test/"), Hex(96), Is(".js\"")],
    ]),
}];
