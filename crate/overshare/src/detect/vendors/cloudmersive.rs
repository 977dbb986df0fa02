//! Cloudmersive's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cloudmersive-key",
    title: "Cloudmersive API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (a UUID) behind a name that says `cloudmersive`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Delete the key in Cloudmersive under API Keys, and create another.",
    references: &["https://cloudmersive.com/documentation"],
    matcher: Matcher::Named(&[named(
        &["cloudmersive"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("CLOUDMERSIVE_API_KEY="), Uuid],
        &[Is("const cloudmersiveToken = \""), Uuid, Is("\";")],
        &[Is("cloudmersive_secret: '"), Uuid, Is("'")],
        &[Is("\"cloudmersive\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOUDMERSIVE_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("CLOUDMERSIVE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("cloudmersive@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
