//! Opsgenie's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "opsgenie-api-key",
    title: "Opsgenie API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: a UUID, behind a name that says `opsgenie`.",
    why: "A stranger can read, close and create alerts, and change who is called.",
    fix: "Revoke the key in Opsgenie under Settings, API key management, and create another.",
    references: &["https://support.atlassian.com/opsgenie/docs/api-key-management/"],
    matcher: Matcher::Named(&[named(
        &["opsgenie", "geniekey"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("OPSGENIE_API_KEY="), Uuid],
        &[Is("{\"opsgenie\":{\"secret\":\""), Uuid, Is("\"}}")],
        &[Is("opsgenie_api_key: "), Uuid],
        &[Is("Authorization: GenieKey "), Uuid],
    ]),
    counter_examples: texts(&[
        &[Is("OPSGENIE_API_KEY="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("\"opsgenie\": \"1.2.0\", \"integrity\": \""), Uuid, Is("\"")],
    ]),
}];
