//! Collect2's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "collect2-api-key",
    title: "Collect2 API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID behind a name that says `collect2`.",
    why: "Whoever holds the key can read and send the data that the account collects.",
    fix: "Replace the key in the Collect2 account settings.",
    references: &["https://collect2.com/"],
    matcher: Matcher::Named(&[named(
        &[
            "collect2",
            "collect2key",
            "collect2apikey",
            "collect2token",
            "collect2secret",
            "collect2private",
            "collect2access",
        ],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("COLLECT2_API_KEY="), Uuid],
        &[Is("declare const x: { collect2_api_key: `"), Uuid, Is("` };")],
        &[Is("export COLLECT2_API_KEY=\""), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("COLLECT2_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("src=\"https://cdn.collect2api.test/"), Uuid, Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Uuid, Is("\"")],
    ]),
}];
