//! HashiCorp Vault's tokens.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Token, by_form, url_safe},
    },
    report::Severity,
};

/// HashiCorp Vault token.
pub const VAULT_TOKEN: Rule = Rule {
    id: "vault-token",
    title: "HashiCorp Vault token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Service and batch tokens: `hvs.` or `hvb.` and 90 or more characters.",
    why: "Whoever holds the token can read the secrets that its policies allow, for as long as it lives.",
    fix: "Revoke the token with `vault token revoke`, and rotate the secrets that it could read.",
    references: &["https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes"],
    matcher: Matcher::Tokens(&[
        Token { prefix: "hvs.", alphabet: url_safe, length: 90..=300, check: by_form },
        Token { prefix: "hvb.", alphabet: url_safe, length: 130..=600, check: by_form },
    ]),
    examples: &[&[Is("hvs"), Is("."), Alnum(92)]],
    counter_examples: &[&[Is("hvs"), Is("."), Alnum(24)]],
};
