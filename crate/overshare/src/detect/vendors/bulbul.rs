//! Bulbul's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bulbul-key",
    title: "Bulbul API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (32 letters and digits) behind a name that says `bulbul`.",
    why: "A stranger can read and change the account's data.",
    fix: "Replace the key in Bulbul under Settings, API.",
    references: &["https://bulbul.io/"],
    matcher: Matcher::Named(&[named(&["bulbul"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("BULBUL_API_KEY="), Alnum(32)],
        &[Is("const bulbulToken = \""), Alnum(32), Is("\";")],
        &[Is("bulbul_secret: '"), Alnum(32), Is("'")],
        &[Is("\"bulbul\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BULBUL_API_KEY="), Alnum(31)],
        &[Is("BULBUL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bulbul@"), Alnum(32)],
        &[Is("OTHER_KEY="), Alnum(32)],
    ]),
}];
