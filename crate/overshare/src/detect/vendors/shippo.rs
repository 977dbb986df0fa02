//! Shippo's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "shippo-token",
        title: "Shippo live API token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API tokens of live mode: `shippo_live_` and 40 hexadecimal digits.",
        why: "Whoever holds the token can buy shipping labels at its owner’s cost and read addresses.",
        fix: "Delete the token in Shippo under Settings, API, and generate another.",
        references: &["https://docs.goshippo.com/docs/guides_general/authentication/"],
        matcher: Matcher::Tokens(&[form("shippo_live_[0-9A-Fa-f]{40}")]),
        examples: texts(&[
            &[Is("t={a:1,k:'"), Like("shippo_live_[0-9A-Fa-f]{40}"), Is("'}")],
            &[Is("// was: "), Like("shippo_live_[0-9A-Fa-f]{40}")],
            &[Is("SHIPPO_TOKEN="), Like("shippo_live_[0-9A-Fa-f]{40}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("shippo_live_[0-9A-Fa-f]{39}"), Is("\"")],
            &[Is("x"), Like("shippo_live_[0-9A-Fa-f]{40}")],
            &[Is("TOKEN=shippo_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "shippo-test-token",
        title: "Shippo test API token",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API tokens of test mode: `shippo_test_` and 40 hexadecimal digits.",
        why: "Labels of test mode cost nothing; the test data can be read.",
        fix: "Delete the token in Shippo under Settings, API.",
        references: &["https://docs.goshippo.com/docs/guides_general/authentication/"],
        matcher: Matcher::Tokens(&[form("shippo_test_[0-9A-Fa-f]{40}")]),
        examples: texts(&[
            &[Is("  key: "), Like("shippo_test_[0-9A-Fa-f]{40}"), Is("\n")],
            &[Is("Authorization: Bearer "), Like("shippo_test_[0-9A-Fa-f]{40}"), Is("\r\n")],
            &[Is("t={a:1,k:'"), Like("shippo_test_[0-9A-Fa-f]{40}"), Is("'}")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("shippo_test_[0-9A-Fa-f]{39}"), Is("\"")],
            &[Is("x"), Like("shippo_test_[0-9A-Fa-f]{40}")],
            &[Is("TOKEN=shippo_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
