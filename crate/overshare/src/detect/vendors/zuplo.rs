//! Zuplo's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zuplo-key",
    title: "Zuplo API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys of consumers (`zpka_`) and of the developer API: 32 hexadecimal or other characters, `_` and a checksum of eight hexadecimal digits.",
    why: "Whoever holds the key can call the API that Zuplo guards, in the consumer’s name.",
    fix: "Roll the key in the Zuplo portal under Services, API Key Service.",
    references: &["https://zuplo.com/docs/articles/api-key-leak-detection"],
    matcher: Matcher::Tokens(&[proved("zpka_[0-9a-z]{32}_[0-9a-f]{8}", sums_up)]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("zpka_[0-9a-z]{32}_[0-9a-f]{8}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("zpka_[0-9a-z]{32}_[0-9a-f]{8}"), Is("'}")],
        &[Is("// was: "), Like("zpka_[0-9a-z]{32}_[0-9a-f]{8}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("zpka_[0-9a-z]{32}_[0-9a-f]{7}"), Is("\"")],
        &[Is("x"), Like("zpka_[0-9a-z]{32}_[0-9a-f]{8}")],
        &[Is("TOKEN=\""), Like("zpka_0{32}_0{8}"), Is("\"")],
    ]),
}];

/// The last eight digits are the CRC-32 of the 32 before them.
fn sums_up(token: &[u8]) -> Check {
    match (token.get(5..37), token.get(38..)) {
        (Some(body), Some(sum)) if sum == hex_crc(body) => Check::Confirmed,
        _ => Check::Doubtful,
    }
}
