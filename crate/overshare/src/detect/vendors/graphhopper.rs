//! GraphHopper's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "graphhopper-api-key",
    title: "GraphHopper API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: a UUID behind a name that says `graphhopper`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Delete the key in the GraphHopper dashboard under API Keys, and create another.",
    references: &["https://docs.graphhopper.com/"],
    matcher: Matcher::Named(&[named(
        &["graphhopper"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("GRAPHHOPPER_API_KEY="), Uuid],
        &[Is("declare const x: { graphhopper_api_key: `"), Uuid, Is("` };")],
        &[Is("export GRAPHHOPPER_API_KEY=\""), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("GRAPHHOPPER_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("src=\"https://cdn.graphhopperapi.test/"), Uuid, Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Uuid, Is("\"")],
    ]),
}];
