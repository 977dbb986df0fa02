//! Klarna's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "klarna-api-key",
        title: "Klarna API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Live API keys: `klarna_live_api_` and 32 or more characters.",
        why: "Whoever holds the key can place, capture and refund orders of the shop.",
        fix: "Revoke the key in the Klarna portal under Settings, API credentials, and create another.",
        references: &["https://docs.klarna.com/api/authentication/"],
        matcher: Matcher::Tokens(&[form("klarna_live_api_[A-Za-z0-9+/=_-]{32,160}")]),
        examples: texts(&[
            &[Is("klarna:\n  token: klarna_live_api_"), Alnum(64), Is("\n")],
            &[Is("// klarna: klarna_live_api_"), Alnum(64)],
            &[Is("\"klarna\": {\"token\": \"klarna_live_api_"), Alnum(64), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("klarna_live_api_"), Alnum(10), Digits(2)],
            &[Is("klarna_live_client_"), Alnum(64)],
        ]),
    },
    Rule {
        id: "klarna-test-api-key",
        title: "Klarna test API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API keys for Klarna's playground: `klarna_test_api_` and 32 or more characters.",
        why: "Orders of the playground can be read and changed; no money moves.",
        fix: "Revoke the key in the Klarna portal for the playground under Settings, API credentials, and create another.",
        references: &["https://docs.klarna.com/api/authentication/"],
        matcher: Matcher::Tokens(&[form("klarna_test_api_[A-Za-z0-9+/=_-]{32,160}")]),
        examples: texts(&[
            &[Is("export KLARNA_TEST_API_KEY=\"klarna_test_api_"), Alnum(64), Is("\"")],
            &[Is("KLARNA_TEST_API_KEY=klarna_test_api_"), Alnum(64)],
            &[Is("const klarnaToken = 'klarna_test_api_"), Alnum(64), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("klarna_test_api_"), Alnum(10), Digits(2)],
            &[Is("klarna_test_client_"), Alnum(64)],
        ]),
    },
];
