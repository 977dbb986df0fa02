//! Rootly's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "rootly-key",
    title: "Rootly API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `rootly_` and 64 hexadecimal digits.",
    why: "Whoever holds the key can read and change incidents and who is on call.",
    fix: "Delete the key in Rootly under Organization Settings, API Keys, and create another.",
    references: &["https://docs.rootly.com/api-reference/overview"],
    matcher: Matcher::Tokens(&[form("rootly_[0-9a-f]{64}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("rootly_[0-9a-f]{64}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("rootly_[0-9a-f]{64}"), Is("'}")],
        &[Is("// was: "), Like("rootly_[0-9a-f]{64}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("rootly_[0-9a-f]{63}"), Is("\"")],
        &[Is("x"), Like("rootly_[0-9a-f]{64}")],
        &[Is("TOKEN=rootly_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
