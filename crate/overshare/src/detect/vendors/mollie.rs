//! Mollie's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "mollie-api-key",
        title: "Mollie API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Live API keys (`live_`) and access tokens (`access_`): 30 letters and digits.",
        why: "Whoever holds the key can create, read and refund the shop's payments.",
        fix: "Reset the key in the Mollie dashboard under Developers, API keys.",
        references: &["https://docs.mollie.com/reference/authentication"],
        matcher: Matcher::Tokens(&[
            proved("live_[A-Za-z0-9]{30}", varied),
            proved("access_[A-Za-z0-9]{30,40}", varied),
        ]),
        examples: texts(&[
            &[Is("// mollie: live_"), Alnum(30)],
            &[Is("\"mollie\": {\"token\": \"access_"), Alnum(30), Is("\"}")],
            &[Is("mollie:\n  token: live_"), Alnum(30), Is("\n")],
        ]),
        counter_examples: texts(&[&[Is("live_"), Alnum(18), Digits(2)], &[Is("live_"), Like("[a-z]{30}")]]),
    },
    Rule {
        id: "mollie-test-api-key",
        title: "Mollie test API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Test API keys: `test_` and 30 letters and digits.",
        why: "Payments for tests can be read and made; no money moves.",
        fix: "Reset the key in the Mollie dashboard under Developers, API keys.",
        references: &["https://docs.mollie.com/reference/authentication"],
        matcher: Matcher::Tokens(&[proved("test_[A-Za-z0-9]{30}", varied)]),
        examples: texts(&[
            &[Is("MOLLIE_TEST_API_KEY=test_"), Alnum(30)],
            &[Is("const mollieToken = 'test_"), Alnum(30), Is("';")],
            &[Is("export MOLLIE_TEST_API_KEY=\"test_"), Alnum(30), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("MOLLIE_TEST_API_KEY=test_"), Alnum(29)],
            &[Is("test_"), Alnum(29)],
            &[Is("test_"), Like("[a-z]{30}")],
        ]),
    },
];
