//! The API keys of Z.ai, which was Zhipu.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zai-key",
    title: "Z.ai (Zhipu) API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 hexadecimal digits, a point and 16 letters and digits.",
    why: "Whoever holds the key can run models at its owner’s cost.",
    fix: "Delete the key in the Z.ai platform under API Keys, and create another.",
    references: &["https://docs.z.ai/api-reference/introduction"],
    matcher: Matcher::Tokens(&[proved(r"[0-9a-f]{32}\.[A-Za-z0-9]{16}", ends_drawn)]),
    examples: texts(&[
        &[Is("{\"token\": \""), Like(r"[0-9a-f]{32}\.[A-Za-z0-9]{16}"), Is("\"}")],
        &[Is("const client = connect(\""), Like(r"[0-9a-f]{32}\.[A-Za-z0-9]{16}"), Is("\");")],
        &[Is("  key: "), Like(r"[0-9a-f]{32}\.[A-Za-z0-9]{16}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Hex(32), Is("."), Alnum(15), Is("\"")],
        &[Is("file "), Hex(32), Is("."), Like("[a-z]{16}")],
        &[Hex(31), Is("."), Alnum(16)],
        &[Hex(32), Is("."), Hex(16)],
    ]),
}];

/// The part behind the point is drawn at random, and no file's ending or another checksum.
fn ends_drawn(token: &[u8]) -> Check {
    let ending = token.get(33..).unwrap_or_default();
    let has = |is: fn(&u8) -> bool| ending.iter().any(is);
    let all = has(u8::is_ascii_digit) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    if all { Check::Likely } else { Check::No }
}
