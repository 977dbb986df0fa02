//! Paystack's secret keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "paystack-key",
        title: "Paystack live secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret keys of live mode: `sk_live_` and 40 hexadecimal digits.",
        why: "Whoever holds the key can move money and read customers and payments.",
        fix: "Generate a new secret key in the Paystack dashboard under Settings, API Keys & Webhooks.",
        references: &["https://paystack.com/docs/api/authentication/"],
        matcher: Matcher::Tokens(&[form("sk_live_[0-9a-f]{40}")]),
        examples: texts(&[
            &[Is("PAYSTACK_SECRET_KEY=sk_live_"), Hex(40)],
            &[Is("{\"secret\": \"sk_live_"), Hex(40), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("sk_live_"), Alnum(40)],
            &[Is("pk_live_"), Hex(40)],
            &[Is("sk_live_"), Hex(39)],
        ]),
    },
    Rule {
        id: "paystack-test-key",
        title: "Paystack test secret key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Secret keys of test mode: `sk_test_` and 40 hexadecimal digits.",
        why: "Test keys move no money, but the test data can be read.",
        fix: "Generate a new secret key in the Paystack dashboard under Settings, API Keys & Webhooks, in test mode.",
        references: &["https://paystack.com/docs/api/authentication/"],
        matcher: Matcher::Tokens(&[form("sk_test_[0-9a-f]{40}")]),
        examples: texts(&[
            &[Is("PAYSTACK_SECRET_KEY=sk_test_"), Hex(40)],
            &[Is("{\"secret\": \"sk_test_"), Hex(40), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("sk_test_"), Alnum(40)], &[Is("pk_test_"), Hex(40)]]),
    },
];
