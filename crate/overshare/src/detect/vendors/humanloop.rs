//! Humanloop's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "humanloop-api-key",
    title: "Humanloop API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "`hl_sk_` and 48 hexadecimal digits.",
    why: "A stranger can read the prompts and logs of the organisation and call its models.",
    fix: "Revoke the key in Humanloop under Settings, API keys, and create another.",
    references: &["https://humanloop.com/docs"],
    matcher: Matcher::Tokens(&[form("hl_sk_[0-9a-f]{48,64}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer hl_sk_"), Hex(48)],
        &[Is("https://api.humanloop.test/v1?token=hl_sk_"), Hex(48)],
        &[Is("e.exports={t:\"hl_sk_"), Hex(48), Is("\",d:1}")],
    ]),
    counter_examples: texts(&[&[Is("hl_sk_"), Hex(30)], &[Is("hl_pk_"), Hex(48)]]),
}];
