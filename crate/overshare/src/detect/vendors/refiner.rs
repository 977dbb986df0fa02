//! Refiner's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "refiner-key",
    title: "Refiner API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID behind a name that says `refiner`.",
    why: "Whoever holds the key can read the answers to surveys.",
    fix: "Delete the key in Refiner under Integrations, API.",
    references: &["https://refiner.io/docs/api/"],
    matcher: Matcher::Named(&[named(&["refiner"], &["[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"])]),
    examples: texts(&[
        &[Is("REFINER_API_KEY="), Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}")],
        &[
            Is("{\"refinerApiKey\": \""),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const refinerSecret = '"),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
            Is("';"),
        ],
    ]),
    counter_examples: texts(&[&[Is("REFINER_KEY="), Hex(32)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
