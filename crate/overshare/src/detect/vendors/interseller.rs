//! Interseller's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "interseller-api-key",
    title: "Interseller API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID, behind a name that says `interseller`.",
    why: "A stranger can read the account's contacts and start campaigns in its name.",
    fix: "Revoke the key in Interseller under Settings, API, and create another.",
    references: &["https://interseller.readme.io/reference/authentication"],
    matcher: Matcher::Named(&[named(
        &["interseller"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("INTERSELLER_API_KEY="), Uuid],
        &[Is("const intersellerApiKey = '"), Uuid, Is("';")],
        &[Is("\"intersellerApiKey\": \""), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("INTERSELLER_API_KEY="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("interseller commit "), Uuid],
    ]),
}];
