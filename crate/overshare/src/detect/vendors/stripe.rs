//! Stripe's secret keys. Not its publishable ones (`pk_`), which are made to be shipped.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "stripe-live-key",
        title: "Stripe live secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret and restricted keys of live mode: `sk_live_` or `rk_live_` and 24 or more characters.",
        why: "Whoever holds the key can move money, and read customers and payments, as far as the key is not restricted.",
        fix: "Roll the key in the Stripe dashboard under Developers, API keys, and look through the log for its use.",
        references: &["https://docs.stripe.com/keys"],
        matcher: Matcher::Tokens(&[form("sk_live_[A-Za-z0-9]{24,247}"), form("rk_live_[A-Za-z0-9]{24,247}")]),
        examples: texts(&[&[Is("sk_"), Is("live_"), Alnum(24)], &[Is("'rk_"), Is("live_"), Alnum(99), Is("'")]]),
        counter_examples: texts(&[&[Is("sk_"), Is("live_"), Alnum(12)], &[Is("pk_"), Is("live_"), Alnum(24)]]),
    },
    Rule {
        id: "stripe-test-key",
        title: "Stripe test secret key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Secret and restricted keys of test mode: `sk_test_` or `rk_test_` and 24 or more characters.",
        why: "Test keys move no money, but whoever holds one can read and change the account's test data.",
        fix: "Roll the key in the Stripe dashboard under Developers, API keys, in test mode.",
        references: &["https://docs.stripe.com/keys"],
        matcher: Matcher::Tokens(&[form("sk_test_[A-Za-z0-9]{24,247}"), form("rk_test_[A-Za-z0-9]{24,247}")]),
        examples: texts(&[&[Is("sk_"), Is("test_"), Alnum(24)]]),
        counter_examples: texts(&[&[Is("sk_"), Is("test_"), Alnum(12)]]),
    },
];
