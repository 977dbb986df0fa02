//! Finicity's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "finicity-secret",
    title: "Finicity app key or partner secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "App keys (32 hexadecimal digits) and partner secrets (20 letters and digits) behind a name that says `finicity`.",
    why: "Whoever holds both can read the bank data of the partner's customers.",
    fix: "Rotate the partner secret in the Finicity (Mastercard Open Banking) developer dashboard.",
    references: &["https://developer.mastercard.com/open-banking-us/documentation/"],
    matcher: Matcher::Named(&[named(&["finicity"], &["[0-9a-f]{32}", "[A-Za-z0-9]{20}"])]),
    examples: texts(&[
        &[Is("FINICITY_APP_KEY="), Hex(32)],
        &[Is("<add key=\"finicityAppKey\" value=\""), Hex(32), Is("\" />")],
        &[Is("finicity_app_key: \""), Lower(19), Is("7"), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("FINICITY_APP_KEY="), Hex(31)],
        &[Is("\"integrity\": \"sha512-"), Hex(32), Is("\"")],
        &[Is("see finicityapp@"), Hex(32)],
    ]),
}];
