//! Hex's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "hextech-token",
    title: "Hex API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal (`hxtp_`) and workspace (`hxtw_`) tokens.",
    why: "A stranger can run the workspace's projects, and so query the data behind them.",
    fix: "Revoke the token in Hex under Settings, API keys, and create another.",
    references: &["https://learn.hex.tech/docs/api/api-overview"],
    matcher: Matcher::Tokens(&[form("hxtp_[0-9a-zA-Z]{64,200}"), form("hxtw_[0-9a-zA-Z]{64,200}")]),
    examples: texts(&[
        &[Is("https://api.hextech.test/v1?token=hxtp_"), Hex(128)],
        &[Is("e.exports={t:\"hxtw_"), Hex(128), Is("\",d:1}")],
        &[Is("Authorization: Bearer hxtp_"), Hex(128)],
    ]),
    counter_examples: texts(&[&[Is("hxtp_"), Hex(30)], &[Is("hxtq_"), Hex(128)]]),
}];
