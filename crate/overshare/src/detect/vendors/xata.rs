//! Xata's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "xata-key",
    title: "Xata API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `xau_` and 30 or more letters and digits.",
    why: "Whoever holds the key can read and change its owner’s databases.",
    fix: "Delete the key in Xata under Account settings, API keys, and create another.",
    references: &["https://xata.io/docs"],
    matcher: Matcher::Tokens(&[form("xau_[A-Za-z0-9]{30,48}")]),
    examples: texts(&[
        &[Is("const client = connect(\""), Like("xau_[A-Za-z0-9]{30,48}"), Is("\");")],
        &[Is("  key: "), Like("xau_[A-Za-z0-9]{30,48}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("xau_[A-Za-z0-9]{30,48}"), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("xau_[A-Za-z0-9]{29}"), Is("\"")],
        &[Is("x"), Like("xau_[A-Za-z0-9]{30,48}")],
        &[Is("TOKEN=xau_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
