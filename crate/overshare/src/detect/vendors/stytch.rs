//! Stytch's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "stytch-secret",
        title: "Stytch secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Project secrets: `secret-live-` or `secret-test-`, 36 characters and `=`; keys of the workspace: `workspace-key-prod-`.",
        why: "Whoever holds the secret can sign in as any of the project’s users.",
        fix: "Rotate the secret in the Stytch dashboard under API Keys.",
        references: &["https://stytch.com/docs/api-reference/consumer/api/authentication"],
        matcher: Matcher::Tokens(&[form("secret-live-[A-Za-z0-9_-]{36}=")]),
        examples: texts(&[
            &[Is("STYTCH_SECRET=\"secret-live-"), Alnum(36), Is("=\"")],
            &[Is("client({secret:\"secret-live-"), Alnum(36), Is("=\"})")],
        ]),
        counter_examples: texts(&[
            &[Is("secret-live-"), Alnum(30), Is("=")],
            &[Is("secret-live-configuration")],
            &[Is("xsecret-live-"), Alnum(36), Is("=")],
        ]),
    },
    Rule {
        id: "stytch-test-secret",
        title: "Stytch test secret",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Secrets of test projects: `secret-test-`, 36 characters and `=`.",
        why: "Test projects hold no real users, as a rule.",
        fix: "Rotate the secret in the Stytch dashboard under API Keys.",
        references: &["https://stytch.com/docs/api-reference/consumer/api/authentication"],
        matcher: Matcher::Tokens(&[form("secret-test-[A-Za-z0-9_-]{36}=")]),
        examples: texts(&[
            &[Is("STYTCH_SECRET=\"secret-test-"), Alnum(36), Is("=\"")],
            &[Is("client({secret:\"secret-test-"), Alnum(36), Is("=\"})")],
        ]),
        counter_examples: texts(&[&[Is("secret-test-"), Alnum(30), Is("=")], &[Is("secret-test-configuration")]]),
    },
];
