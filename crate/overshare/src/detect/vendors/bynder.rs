//! Bynder's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bynder-key",
    title: "Bynder API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Permanent tokens (64 hexadecimal digits) behind a name that says `bynder`.",
    why: "A stranger can read and change the brand's files.",
    fix: "Delete the token in Bynder under Advanced settings, Permanent tokens, and create another.",
    references: &["https://bynder.docs.apiary.io/"],
    matcher: Matcher::Named(&[named(
        &["bynder"],
        &["[0-9a-f]{64}", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[A-Za-z0-9]{32,64}"],
    )]),
    examples: texts(&[
        &[Is("BYNDER_API_KEY="), Hex(64)],
        &[Is("const bynderToken = \""), Hex(64), Is("\";")],
        &[Is("bynder_secret: '"), Hex(64), Is("'")],
        &[Is("\"bynder\": {\"apiKey\": \""), Hex(64), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("BYNDER_TOKEN="), Alnum(20)], &[Is("OTHER_TOKEN="), Hex(64)]]),
}];
