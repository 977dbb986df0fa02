//! StackHawk's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "stackhawk-key",
    title: "StackHawk API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `hawk.`, 20 characters, a point and 20 more.",
    why: "Whoever holds the key can read the findings about the owner’s applications.",
    fix: "Delete the key in StackHawk under Settings, API Keys, and create another.",
    references: &["https://docs.stackhawk.com/hawkscan/configuration/"],
    matcher: Matcher::Tokens(&[form(r"hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}")]),
    examples: texts(&[
        &[Is("  key: "), Like(r"hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like(r"hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like(r"hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}"), Is("'}")],
    ]),
    counter_examples: texts(&[
        &[Is("hawk."), Alnum(20), Is("."), Alnum(19)],
        &[Is("hawk."), Alnum(20)],
        &[Is("xhawk."), Alnum(20), Is("."), Alnum(20)],
    ]),
}];
