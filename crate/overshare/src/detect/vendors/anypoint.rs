//! MuleSoft Anypoint's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "anypoint-key",
    title: "MuleSoft Anypoint credential",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client identifiers and secrets (a UUID, or 32 hexadecimal digits) behind a name that says `anypoint`.",
    why: "A stranger can act as the application: call its APIs and, by its scopes, manage the platform.",
    fix: "Reset the secret in Anypoint Platform under Access Management, Connected Apps.",
    references: &["https://docs.mulesoft.com/access-management/connected-apps-overview"],
    matcher: Matcher::Named(&[named(
        &["anypoint"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[0-9a-f]{32}"],
    )]),
    examples: texts(&[
        &[Is("ANYPOINT_API_KEY="), Uuid],
        &[Is("const anypointToken = \""), Uuid, Is("\";")],
        &[Is("anypoint_secret: '"), Uuid, Is("'")],
        &[Is("\"anypoint\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ANYPOINT_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("ANYPOINT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("anypoint@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
