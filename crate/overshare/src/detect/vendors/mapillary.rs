//! Mapillary's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mapillary-client-token",
    title: "Mapillary client token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Client tokens: `MLY|`, the application's number and 32 hexadecimal digits.",
    why: "Requests of strangers count as the application's; tokens in web pages are published by design.",
    fix: "Revoke the token in Mapillary's developer dashboard, and create another.",
    references: &["https://www.mapillary.com/developer/api-documentation"],
    matcher: Matcher::Tokens(&[form("MLY\\|[0-9]{15,18}\\|[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("https://api.mapillary.test/v1?token=MLY|"), Digits(16), Is("|"), Hex(32)],
        &[Is("e.exports={t:\"MLY|"), Digits(16), Is("|"), Hex(32), Is("\",d:1}")],
        &[Is("Authorization: Bearer MLY|"), Digits(16), Is("|"), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("MLY|"), Digits(16), Is("|"), Hex(31)],
        &[Is("MLX|"), Digits(16), Is("|"), Hex(32)],
    ]),
}];
