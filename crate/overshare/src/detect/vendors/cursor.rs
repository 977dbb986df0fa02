//! Cursor's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cursor-api-key",
    title: "Cursor API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `key_` and 64 hexadecimal digits.",
    why: "Whoever holds the key can run agents or read the team's usage at the account's cost.",
    fix: "Revoke the key in the Cursor dashboard under Integrations or Settings, and create another.",
    references: &["https://docs.cursor.com/account/teams/admin-api"],
    matcher: Matcher::Tokens(&[form("key_[0-9a-f]{64}")]),
    examples: texts(&[
        &[Is("CURSOR_API_KEY=key_"), Hex(64)],
        &[Is("const client = new Client({ token: \"key_"), Hex(64), Is("\" });")],
        &[Is("  token: key_"), Hex(64), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("CURSOR_API_KEY=key_"), Hex(63)],
        &[Is("key \"key_"), Hex(64), Is("f1\"")],
        &[Is("CURSOR_API_KEY=key_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("cursor_key = tok_"), Hex(64)],
    ]),
}];
