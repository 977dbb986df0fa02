//! Avaza's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "avaza-key",
    title: "Avaza API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens (a number, a hyphen and 40 hexadecimal digits) behind a name that says `avaza`.",
    why: "A stranger can read and change the account's projects, invoices and time sheets.",
    fix: "Delete the token in Avaza under Settings, Developer Apps, and create another.",
    references: &["https://www.avaza.com/avaza-api-documentation/"],
    matcher: Matcher::Named(&[named(&["avaza"], &["[0-9]{1,6}-[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("AVAZA_TOKEN="), Like("[0-9]{5}-[0-9a-f]{40}")],
        &[Is("avaza: { token: \""), Like("[0-9]{3}-[0-9a-f]{40}"), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("AVAZA_TOKEN="), Like("[0-9]{5}-[0-9a-f]{39}")],
        &[Is("OTHER_TOKEN="), Like("[0-9]{5}-[0-9a-f]{40}")],
    ]),
}];
