//! Supernotes' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "supernotes-key",
    title: "Supernotes API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `supernotes_sk-` or `sn_sk-` and 40 or more letters and digits.",
    why: "Whoever holds the key can read and change its owner’s notes.",
    fix: "Delete the key in Supernotes under Settings, API & Integrations.",
    references: &["https://api.supernotes.app/docs/"],
    matcher: Matcher::Tokens(&[form("supernotes_sk-[A-Za-z0-9_-]{40,48}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("supernotes_sk-[A-Za-z0-9_-]{40,48}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("supernotes_sk-[A-Za-z0-9_-]{40,48}"), Is("'}")],
        &[Is("// was: "), Like("supernotes_sk-[A-Za-z0-9_-]{40,48}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("supernotes_sk-[A-Za-z0-9_-]{39}"), Is("\"")],
        &[Is("x"), Like("supernotes_sk-[A-Za-z0-9_-]{40,48}")],
        &[Is("TOKEN=supernotes_sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
