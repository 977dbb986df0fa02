//! The Block Protocol's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "blockprotocol-key",
    title: "Block Protocol API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: `b10ck5.`, 32 hexadecimal digits, a point and a UUID.",
    why: "A stranger can use up the account's quota.",
    fix: "Delete the key on blockprotocol.org under Settings, API keys, and create another.",
    references: &["https://blockprotocol.org/docs/hub/api"],
    matcher: Matcher::Tokens(&[form(
        "b10ck5\\.[0-9a-f]{32}\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    )]),
    examples: texts(&[
        &[Is("BLOCK_PROTOCOL_API_KEY=b10ck5."), Hex(32), Is("."), Uuid],
        &[Is("{\"apiKey\":\"b10ck5."), Hex(32), Is("."), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("b10ck5."), Hex(31), Is("."), Uuid], &[Is("b10ck5."), Hex(32)]]),
}];
