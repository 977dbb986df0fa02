//! Snappy's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "besnappy-key",
    title: "Snappy API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (64 hexadecimal digits) behind a name that says `besnappy`.",
    why: "A stranger can read and answer the account's tickets.",
    fix: "Replace the key in Snappy under Your Settings, API.",
    references: &["https://github.com/BeSnappy/api-docs"],
    matcher: Matcher::Named(&[named(&["besnappy"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("BESNAPPY_API_KEY="), Hex(64)],
        &[Is("const besnappyToken = \""), Hex(64), Is("\";")],
        &[Is("besnappy_secret: '"), Hex(64), Is("'")],
        &[Is("\"besnappy\": {\"apiKey\": \""), Hex(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BESNAPPY_API_KEY="), Hex(63)],
        &[Is("BESNAPPY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("besnappy@"), Hex(64)],
        &[Is("OTHER_KEY="), Hex(64)],
    ]),
}];
