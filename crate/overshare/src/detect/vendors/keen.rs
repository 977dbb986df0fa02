//! Keen's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "keen-api-key",
    title: "Keen API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 or more hexadecimal digits, behind a name that says `keen`.",
    why: "A master or read key reads the project's events; a write key, often published, sends false ones.",
    fix: "Revoke the key in Keen under the project's Access, API keys, and create another.",
    references: &["https://keen.io/docs/access/access-keys/"],
    matcher: Matcher::Named(&[owned(&["keen", "keenio"], &["[0-9A-F]{64}", "[0-9a-f]{64,192}"])]),
    examples: texts(&[
        &[Is("KEEN_READ_KEY="), Like("[0-9A-F]{64}")],
        &[Is("process.env.KEEN_READ_KEY || \""), Like("[0-9A-F]{64}"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("KEEN_READ_KEY="), Like("[0-9A-F]{62}")],
        &[Is("keen commit "), Like("[0-9A-F]{64}")],
    ]),
}];
