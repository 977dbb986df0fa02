//! Pagar.me's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "pagarme-key",
        title: "Pagar.me live API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys of live mode: `ak_live_` and 30 letters and digits.",
        why: "Whoever holds the key can move money and read payments.",
        fix: "Replace the key in the Pagar.me dashboard under Settings, API keys.",
        references: &["https://docs.pagar.me/v4/docs/obtendo-suas-chaves-de-acesso"],
        matcher: Matcher::Tokens(&[form("ak_live_[A-Za-z0-9]{30}")]),
        examples: texts(&[
            &[Is("const client = connect(\""), Like("ak_live_[A-Za-z0-9]{30}"), Is("\");")],
            &[Is("  key: "), Like("ak_live_[A-Za-z0-9]{30}"), Is("\n")],
            &[Is("Authorization: Bearer "), Like("ak_live_[A-Za-z0-9]{30}"), Is("\r\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("ak_live_[A-Za-z0-9]{29}"), Is("\"")],
            &[Is("x"), Like("ak_live_[A-Za-z0-9]{30}")],
            &[Is("TOKEN=ak_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "pagarme-test-key",
        title: "Pagar.me test API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API keys of test mode: `ak_test_` and 30 letters and digits.",
        why: "Test keys move no money, but the test data can be read.",
        fix: "Replace the key in the Pagar.me dashboard under Settings, API keys.",
        references: &["https://docs.pagar.me/v4/docs/obtendo-suas-chaves-de-acesso"],
        matcher: Matcher::Tokens(&[form("ak_test_[A-Za-z0-9]{30}")]),
        examples: texts(&[
            &[Is("Authorization: Bearer "), Like("ak_test_[A-Za-z0-9]{30}"), Is("\r\n")],
            &[Is("t={a:1,k:'"), Like("ak_test_[A-Za-z0-9]{30}"), Is("'}")],
            &[Is("// was: "), Like("ak_test_[A-Za-z0-9]{30}")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("ak_test_[A-Za-z0-9]{29}"), Is("\"")],
            &[Is("x"), Like("ak_test_[A-Za-z0-9]{30}")],
            &[Is("TOKEN=ak_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
