//! Kandji's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "kandji-api-token",
    title: "Kandji API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: a UUID, behind a name that says `kandji`.",
    why: "By its permissions, a stranger can lock, wipe or read the organisation's devices.",
    fix: "Revoke the token in Kandji under Settings, Access, API token, and create another.",
    references: &["https://support.kandji.io/kb/kandji-api"],
    matcher: Matcher::Named(&[named(&["kandji"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("KANDJI_API_TOKEN="), Uuid],
        &[Is("fetch('https://api.kandji.test?api_key="), Uuid, Is("')")],
        &[Is("kandji: { apiToken: \""), Uuid, Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("KANDJI_API_TOKEN="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("kandji commit "), Uuid],
    ]),
}];
