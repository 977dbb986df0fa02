//! Magnetic's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "magnetic-api-token",
    title: "Magnetic API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: a UUID, behind a name that says `magnetic`.",
    why: "A stranger can read and change the account's projects and contacts.",
    fix: "Revoke the token in Magnetic under Settings, API, and create another.",
    references: &["https://www.magnetichq.com/"],
    matcher: Matcher::Named(&[owned(&["magnetic"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[&[Is("MAGNETIC_API_TOKEN="), Uuid], &[Is("\"magneticApiToken\": \""), Uuid, Is("\"")]]),
    counter_examples: texts(&[
        &[Is("MAGNETIC_API_TOKEN="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("magnetic commit "), Uuid],
    ]),
}];
