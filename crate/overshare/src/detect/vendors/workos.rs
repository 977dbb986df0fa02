//! WorkOS' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "workos-key",
        title: "WorkOS API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys of production: `sk_live_` or `sk_` and base64 of `key_01…` with a secret.",
        why: "Whoever holds the key can read and change the organization’s users and sign-on.",
        fix: "Revoke the key in the WorkOS dashboard under API Keys, and create another.",
        references: &["https://workos.com/docs/reference/api-keys"],
        matcher: Matcher::Tokens(&[
            form("sk_live_a2V5XzAx[A-Za-z0-9]{40,120}={0,2}"),
            form("sk_a2V5XzAx[A-Za-z0-9]{40,120}={0,2}"),
        ]),
        examples: texts(&[
            &[Is("WORKOS_API_KEY=sk_a2V5XzAx"), Alnum(64)],
            &[Is("{\"key\":\"sk_a2V5XzAx"), Alnum(60), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("sk_a2V5XzAx"), Alnum(30)], &[Is("xsk_a2V5XzAx"), Alnum(60)]]),
    },
    Rule {
        id: "workos-test-key",
        title: "WorkOS test API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API keys of staging: `sk_test_` and base64 of `key_01…` with a secret.",
        why: "Staging holds no real users, as a rule.",
        fix: "Revoke the key in the WorkOS dashboard under API Keys.",
        references: &["https://workos.com/docs/reference/api-keys"],
        matcher: Matcher::Tokens(&[form("sk_test_a2V5XzAx[A-Za-z0-9]{40,120}={0,2}")]),
        examples: texts(&[
            &[Is("WORKOS_API_KEY=sk_test_a2V5XzAx"), Alnum(64)],
            &[Is("{\"key\":\"sk_test_a2V5XzAx"), Alnum(60), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("sk_test_a2V5XzAx"), Alnum(30)], &[Is("pk_test_a2V5XzAx"), Alnum(60)]]),
    },
];
