//! Keygen's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "keygen-token",
    title: "Keygen token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens: the kind of holder, 64 hexadecimal digits and `v3`.",
    why: "By its kind, a stranger can issue, change or revoke licences of the account's products.",
    fix: "Revoke the token in Keygen under Tokens, and generate another.",
    references: &["https://keygen.sh/docs/api/tokens/"],
    matcher: Matcher::Tokens(&[
        form("admi-[0-9a-f]{60,80}v3"),
        form("admin-[0-9a-f]{60,80}v3"),
        form("prod-[0-9a-f]{60,80}v3"),
        form("user-[0-9a-f]{60,80}v3"),
        form("activ-[0-9a-f]{60,80}v3"),
        form("envi-[0-9a-f]{60,80}v3"),
        form("env-[0-9a-f]{60,80}v3"),
    ]),
    examples: texts(&[
        &[Is("Authorization: Bearer admin-"), Hex(64), Is("v3")],
        &[Is("https://api.keygen.test/v1?token=prod-"), Hex(66), Is("v3")],
        &[Is("e.exports={t:\"user-"), Hex(64), Is("v3\",d:1}")],
    ]),
    counter_examples: texts(&[&[Is("prod-"), Hex(64)], &[Is("prod-"), Hex(20), Is("v3")]]),
}];
