//! Clay's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clay-key",
    title: "Clay API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (20 hexadecimal digits) behind a name of the value that says `clay`.",
    why: "A stranger can use up the account's credits and read its tables.",
    fix: "Replace the key in Clay under Settings, Account.",
    references: &["https://www.clay.com/university/guide/http-api-integration-overview"],
    matcher: Matcher::Named(&[owned(&["clay"], &["[0-9a-f]{20}"])]),
    examples: texts(&[
        &[Is("CLAY_API_KEY="), Hex(20)],
        &[Is("const clayToken = \""), Hex(20), Is("\";")],
        &[Is("clay_secret: '"), Hex(20), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("CLAY_API_KEY="), Hex(19)],
        &[Is("CLAY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("clay@"), Hex(20)],
        &[Is("OTHER_KEY="), Hex(20)],
    ]),
}];
