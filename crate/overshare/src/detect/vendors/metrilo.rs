//! Metrilo's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "metrilo-secret-key",
    title: "Metrilo secret key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Secret keys: 16 small letters and digits, behind a name that says `metrilo`.",
    why: "Metrilo was shut down in 2022; where the key still works, a stranger can send false orders.",
    fix: "Revoke the key in Metrilo's settings, and create another.",
    references: &["https://www.metrilo.com/"],
    matcher: Matcher::Named(&[named(&["metrilo"], &["[0-9a-z]{16}"])]),
    examples: texts(&[
        &[Is("METRILO_SECRET_KEY="), Lower(16)],
        &[Is("# metrilo\nAPI_TOKEN="), Lower(16)],
        &[Is("metrilo_secret_key: "), Lower(16)],
    ]),
    counter_examples: texts(&[&[Is("METRILO_SECRET_KEY="), Lower(15)], &[Is("metrilo commit "), Lower(16)]]),
}];
