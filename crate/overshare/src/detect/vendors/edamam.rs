//! Edamam's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "edamam-app-key",
    title: "Edamam application key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Application keys: 32 hexadecimal digits behind a name that says `edamam`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Add another key to the application in the Edamam dashboard, and delete the old one.",
    references: &["https://developer.edamam.com/edamam-docs-recipe-api"],
    matcher: Matcher::Named(&[named(&["edamam"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("EDAMAM_APP_KEY="), Hex(32)],
        &[Is("const edamamAppKey = '"), Hex(32), Is("';")],
        &[Is("export EDAMAM_APP_KEY=\""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("EDAMAM_APP_KEY="), Hex(31)],
        &[Is("{\"checksum\": \""), Hex(32), Is("\"}")],
        &[Is("EDAMAM_APP_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
