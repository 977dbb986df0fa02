//! Scale AI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "scale-key",
        title: "Scale AI live API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys of live mode: `live_` and 32 hexadecimal digits; callback keys: `live_auth_`.",
        why: "Whoever holds the key can create tasks at its owner’s cost and read what they hold.",
        fix: "Revoke the key in the Scale dashboard under API Keys, and create another.",
        references: &["https://docs.scale.com/reference/authentication"],
        matcher: Matcher::Tokens(&[form("live_auth_[0-9a-f]{32}"), form("live_[0-9a-f]{32}")]),
        examples: texts(&[
            &[Is("SCALE_API_KEY="), Like("live_[0-9a-f]{32}"), Is("\n")],
            &[Is("{\"callback_auth\": \""), Like("live_auth_[0-9a-f]{32}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("live_"), Hex(31)],
            &[Is("live_auth_"), Hex(31)],
            &[Is("alive_"), Hex(32)],
            &[Is("live_"), Letters(32)],
        ]),
    },
    Rule {
        id: "scale-test-key",
        title: "Scale AI test API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API keys of test mode: `test_` and 32 hexadecimal digits; callback keys: `test_auth_`.",
        why: "No task of test mode is worked on, but its data can be read.",
        fix: "Revoke the key in the Scale dashboard under API Keys.",
        references: &["https://docs.scale.com/reference/authentication"],
        matcher: Matcher::Tokens(&[form("test_auth_[0-9a-f]{32}"), form("test_[0-9a-f]{32}")]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like("test_auth_[0-9a-f]{32}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("test_[0-9a-f]{32}"), Is("\");")],
            &[Is("  key: "), Like("test_auth_[0-9a-f]{32}"), Is("\n")],
        ]),
        counter_examples: texts(&[&[Is("test_"), Hex(31)], &[Is("latest_"), Hex(32)], &[Is("test_"), Letters(32)]]),
    },
];
