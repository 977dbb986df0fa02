//! Proof's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "proof-key",
    title: "Proof API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys of Proof (formerly Notarize): `prf_` or `prf_cli_` and 36 characters and more.",
    why: "Whoever holds the key can read and start notarizations, with the documents in them.",
    fix: "Delete the key in Proof under Settings, API Keys, and create another.",
    references: &["https://dev.proof.com/docs/authentication"],
    matcher: Matcher::Tokens(&[form("prf_cli_[A-Za-z0-9_-]{36,64}"), form("prf_[A-Za-z0-9]{36,64}")]),
    examples: texts(&[
        &[Is("const client = connect(\""), Like("prf_cli_[A-Za-z0-9_-]{36,64}"), Is("\");")],
        &[Is("  key: "), Like("prf_[A-Za-z0-9]{36,64}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("prf_cli_[A-Za-z0-9_-]{36,64}"), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("prf_cli_[A-Za-z0-9_-]{35}"), Is("\"")],
        &[Is("key = \""), Like("prf_[A-Za-z0-9]{35}"), Is("\"")],
        &[Is("x"), Like("prf_cli_[A-Za-z0-9_-]{36,64}")],
        &[Is("TOKEN=prf_cli_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
