//! HashiCorp Vault's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "vault-token",
        title: "HashiCorp Vault token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Service and batch tokens: `hvs.` or `hvb.` and 24 or more characters.",
        why: "Whoever holds the token can read the secrets that its policies allow, for as long as it lives.",
        fix: "Revoke the token with `vault token revoke`, and rotate the secrets that it could read.",
        references: &["https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes"],
        matcher: Matcher::Tokens(&[
            form(r"hvs\.[A-Za-z0-9_-]{90,300}"),
            form(r"hvb\.[A-Za-z0-9_-]{130,600}"),
            proved(r"hvs\.[A-Za-z0-9]{24}", drawn),
            form(r"hvr\.[A-Za-z0-9_-]{90,300}"),
        ]),
        examples: texts(&[
            &[Is("VAULT_TOKEN=hvs."), Alnum(92)],
            &[Is("{\"token\":\"hvb."), Alnum(160), Is("\"}")],
            &[
                Is("-header=\"X-Vault-Token: hvs."),
                Like(
                    "[a-z][A-Z][0-9][A-Z][a-z][0-9][A-Z][0-9][a-z][A-Z][A-Z][0-9][a-z][a-z][0-9][A-Z][0-9][a-z][A-Z][A-Z][a-z][0-9][A-Z][a-z]",
                ),
                Is("\""),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("hvs."), Alnum(23)],
            &[Is("hvs."), Like("[a-z]{24}")],
            &[Is("xhvs."), Alnum(92)],
        ]),
    },
    Rule {
        id: "vault-legacy-token",
        title: "HashiCorp Vault token of the older form",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Service tokens and batch tokens of Vault before 1.10: `s.` or `b.` and 24 letters and digits that look drawn at random.",
        why: "Whoever holds the token can read the secrets that its policies allow, for as long as it lives.",
        fix: "Revoke the token with `vault token revoke`, and rotate the secrets that it could read.",
        references: &["https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes"],
        matcher: Matcher::Tokens(&[proved(r"s\.[A-Za-z0-9]{24}", drawn)]),
        examples: texts(&[
            &[
                Is("VAULT_TOKEN=s."),
                Like(
                    "[a-z][A-Z][0-9][A-Z][a-z][0-9][A-Z][0-9][a-z][A-Z][A-Z][0-9][a-z][a-z][0-9][A-Z][0-9][a-z][A-Z][A-Z][a-z][0-9][A-Z][a-z]",
                ),
            ],
            &[
                Is("{\"token\":\"s."),
                Like(
                    "[a-z][A-Z][0-9][A-Z][a-z][0-9][A-Z][0-9][a-z][A-Z][A-Z][0-9][a-z][a-z][0-9][A-Z][0-9][a-z][A-Z][A-Z][a-z][0-9][A-Z][a-z]",
                ),
                Is("\"}"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("s."), Alnum(23)],
            &[Is("s."), Like("[a-z]{24}")],
            &[Is("s."), Like("[A-Z]{24}")],
            &[Is("s."), Hex(24)],
            &[Is("s.getElementByClassNameOrX")],
        ]),
    },
];
