//! Retell AI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "retell-key",
    title: "Retell AI API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `key_` and 28 hexadecimal digits.",
    why: "Whoever holds the key can place calls at its owner’s cost and read recordings.",
    fix: "Delete the key in Retell under Settings, API Keys, and create another.",
    references: &["https://docs.retellai.com/accounts/manage-api-keys"],
    matcher: Matcher::Tokens(&[form("key_[0-9a-f]{28}")]),
    examples: texts(&[
        &[Is("const client = connect(\""), Like("key_[0-9a-f]{28}"), Is("\");")],
        &[Is("  key: "), Like("key_[0-9a-f]{28}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("key_[0-9a-f]{28}"), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("key_[0-9a-f]{27}"), Is("\"")],
        &[Is("x"), Like("key_[0-9a-f]{28}")],
        &[Is("TOKEN=key_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
