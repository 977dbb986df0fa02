//! HashiCorp Vault's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "vault-token",
    title: "HashiCorp Vault token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Service and batch tokens: `hvs.` or `hvb.` and 90 or more characters.",
    why: "Whoever holds the token can read the secrets that its policies allow, for as long as it lives.",
    fix: "Revoke the token with `vault token revoke`, and rotate the secrets that it could read.",
    references: &["https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes"],
    matcher: Matcher::Tokens(&[form("hvs\\.[A-Za-z0-9_-]{90,300}"), form("hvb\\.[A-Za-z0-9_-]{130,600}")]),
    examples: texts(&[&[Is("hvs"), Is("."), Alnum(92)]]),
    counter_examples: texts(&[&[Is("hvs"), Is("."), Alnum(24)]]),
}];
