//! Logz.io's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "logzio-token",
    title: "Logz.io token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API and shipping tokens: a UUID, or 32 letters, behind a name that says `logzio`.",
    why: "A shipping token sends false logs; an API token reads them.",
    fix: "Revoke the token in Logz.io under Settings, Manage tokens, and create another.",
    references: &["https://docs.logz.io/docs/user-guide/admin/authentication-tokens/api-tokens/"],
    matcher: Matcher::Named(&[named(
        &["logzio", "logz"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[A-Za-z]{32}"],
    )]),
    examples: texts(&[
        &[Is("LOGZIO_TOKEN="), Uuid],
        &[Is("process.env.LOGZIO_TOKEN || \""), Uuid, Is("\"")],
        &[Is("const logzioToken = '"), Uuid, Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("LOGZIO_TOKEN="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("\"logzio\": \"1.2.0\", \"integrity\": \""), Uuid, Is("\"")],
    ]),
}];
