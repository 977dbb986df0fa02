//! Cypress Cloud's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cypress-record-key",
    title: "Cypress record key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Record keys: a UUID behind a name that says `cypress` or `record key`.",
    why: "A stranger can record test runs in the project, and so use up its quota; results cannot be read with it.",
    fix: "Delete the key in Cypress Cloud under Project settings, Record keys, and create another.",
    references: &["https://docs.cypress.io/cloud/account-management/projects#Record-keys"],
    matcher: Matcher::Named(&[named(
        &["cypress", "recordkey"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("CYPRESS_RECORD_KEY="), Uuid],
        &[Is("cypress_record_key: \""), Uuid, Is("\"\n")],
        &[Is("run --record --key "), Uuid, Is("\n")],
        &[Is("# cypress_record_key\nCYPRESS_RECORD_KEY: "), Uuid, Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("CYPRESS_RECORD_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("src=\"https://cdn.cypressrecord.test/"), Uuid, Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Uuid, Is("\"")],
        &[Is("CYPRESS_RECORD_KEY=not-a-uuid-but-a-text-1")],
    ]),
}];
