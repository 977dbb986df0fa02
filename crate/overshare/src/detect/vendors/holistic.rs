//! Holistic's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "holistic-api-key",
    title: "Holistic API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 or more hexadecimal digits, behind a name that says `holistic`.",
    why: "A stranger can use the service in the account's name.",
    fix: "Revoke the key in the account's API settings, and create another.",
    references: &["https://holistic.dev/"],
    matcher: Matcher::Named(&[owned(&["holistic"], &["[0-9a-f]{64,96}"])]),
    examples: texts(&[
        &[Is("HOLISTIC_API_KEY="), Hex(64)],
        &[Is("const holisticApiKey = '"), Hex(64), Is("';")],
        &[Is("export HOLISTIC_API_KEY=\""), Hex(64), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("HOLISTIC_API_KEY="), Hex(63)],
        &[Is("\"holistic\": \"1.2.0\", \"integrity\": \""), Hex(64), Is("\"")],
    ]),
}];
