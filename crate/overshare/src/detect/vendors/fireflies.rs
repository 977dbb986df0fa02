//! Fireflies' keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fireflies-api-key",
    title: "Fireflies API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: a UUID behind a name that says `fireflies`.",
    why: "Whoever holds the key can read the transcripts of its owner's meetings.",
    fix: "Regenerate the key in Fireflies under Integrations, Fireflies API.",
    references: &["https://docs.fireflies.ai/fundamentals/authorization"],
    matcher: Matcher::Named(&[named(
        &["fireflies"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("FIREFLIES_API_KEY="), Uuid],
        &[Is("export FIREFLIES_API_KEY=\""), Uuid, Is("\"")],
        &[Is("e.firefliesApiKey=\""), Uuid, Is("\",e.debug=!1")],
    ]),
    counter_examples: texts(&[
        &[Is("FIREFLIES_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("FIREFLIES_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("firefliesapi build "), Uuid],
    ]),
}];
