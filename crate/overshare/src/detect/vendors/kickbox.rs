//! Kickbox's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "kickbox-api-key",
    title: "Kickbox API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `live_` and 64 hexadecimal digits.",
    why: "Verifications of strangers are paid from the account's balance.",
    fix: "Revoke the key in Kickbox under API, API Keys, and create another.",
    references: &["https://docs.kickbox.com/docs/using-the-api"],
    matcher: Matcher::Tokens(&[form("live_[0-9a-f]{64}")]),
    examples: texts(&[
        &[Is("e.exports={t:\"live_"), Hex(64), Is("\",d:1}")],
        &[Is("Authorization: Bearer live_"), Hex(64)],
        &[Is("https://api.kickbox.test/v1?token=live_"), Hex(64)],
    ]),
    counter_examples: texts(&[
        &[Is("KICKBOX_API_KEY=live_"), Hex(63)],
        &[Is("live_"), Hex(63)],
        &[Is("test_"), Hex(64)],
        &[Is("live_"), Upper(64)],
    ]),
}];
