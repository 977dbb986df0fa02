//! Checkout.com's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "checkout-secret-key",
        title: "Checkout.com secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret keys of live accounts: `sk_` and a UUID, or `sk_` and 27 characters of base 32.",
        why: "Whoever holds the key can charge, refund and pay out, and read the merchant's payments.",
        fix: "Delete the key in the Checkout.com dashboard under Developers, Keys, and create another.",
        references: &["https://www.checkout.com/docs/developer-resources/api/manage-api-keys"],
        matcher: Matcher::Tokens(&[
            form("sk_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            form("sk_[a-z2-7]{26}[a-z2-7*#$=]"),
        ]),
        examples: texts(&[
            &[Is("CHECKOUT_SECRET_KEY=sk_"), Uuid],
            &[Is("Authorization: "), Like("sk_[a-z2-7]{27}"), Is(" ")],
        ]),
        counter_examples: texts(&[&[Is("sk_"), Hex(32)], &[Is("sk_"), Like("[a-z2-7]{20}")], &[Is("pk_"), Uuid]]),
    },
    Rule {
        id: "checkout-sandbox-key",
        title: "Checkout.com sandbox secret key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Secret keys of the sandbox: `sk_test_` and a UUID, or `sk_sbox_` and 27 characters of base 32.",
        why: "Whoever holds the key can make test payments; no money moves.",
        fix: "Delete the key in the sandbox's dashboard under Developers, Keys, and create another.",
        references: &["https://www.checkout.com/docs/developer-resources/api/manage-api-keys"],
        matcher: Matcher::Tokens(&[
            form("sk_test_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            form("sk_sbox_[a-z2-7]{26}[a-z2-7*#$=]"),
        ]),
        examples: texts(&[
            &[Is("CHECKOUT_SECRET_KEY=sk_test_"), Uuid],
            &[Is("key: \""), Like("sk_sbox_[a-z2-7]{27}"), Is("\"")],
        ]),
        counter_examples: texts(&[&[Is("sk_test_"), Hex(20)], &[Is("sk_sbox_"), Like("[a-z2-7]{20}")]]),
    },
];
