//! ReadMe's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "readme-key",
    title: "ReadMe API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `rdme_` and 70 lower-case letters and digits.",
    why: "Whoever holds the key can read and change the project’s documentation.",
    fix: "Delete the key in ReadMe under Configuration, API Key, and create another.",
    references: &["https://docs.readme.com/main/reference/intro/authentication"],
    matcher: Matcher::Tokens(&[form("rdme_[a-z0-9]{70}"), form("rdme_xn8s9h[a-z0-9]{64}")]),
    examples: texts(&[
        &[Is("  key: "), Like("rdme_[a-z0-9]{70}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("rdme_xn8s9h[a-z0-9]{64}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("rdme_[a-z0-9]{70}"), Is("'}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("rdme_[a-z0-9]{69}"), Is("\"")],
        &[Is("key = \""), Like("rdme_xn8s9h[a-z0-9]{63}"), Is("\"")],
        &[Is("x"), Like("rdme_[a-z0-9]{70}")],
        &[Is("TOKEN=rdme_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
