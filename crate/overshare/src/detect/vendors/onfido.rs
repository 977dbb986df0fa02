//! Onfido's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "onfido-api-token",
        title: "Onfido API token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Live API tokens: `api_live`, the region, and 32 characters.",
        why: "Whoever holds the token can read people's identity documents and pictures.",
        fix: "Revoke the token in Onfido's dashboard under Developers, Tokens, and create another.",
        references: &["https://documentation.onfido.com/api/latest/#authentication"],
        matcher: Matcher::Tokens(&[form("api_live(_us|_ca|_eu)?\\.([A-Za-z0-9_-]{11}\\.)?[A-Za-z0-9_-]{32}")]),
        examples: texts(&[
            &[Is("\"onfido\": {\"token\": \"api_live_us."), Alnum(32), Is("\"}")],
            &[Is("onfido:\n  token: api_live."), Alnum(9), Digits(2), Is("."), Alnum(32), Is("\n")],
            &[Is("// onfido: api_live_us."), Alnum(32)],
        ]),
        counter_examples: texts(&[
            &[Is("ONFIDO_API_TOKEN=api_live_us."), Alnum(31)],
            &[Is("api_live_us."), Alnum(18), Digits(2)],
            &[Is("api_live_uk."), Alnum(32)],
        ]),
    },
    Rule {
        id: "onfido-sandbox-api-token",
        title: "Onfido sandbox API token",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Sandbox API tokens: `api_sandbox`, the region, and 32 characters.",
        why: "Checks for tests can be read and made; they hold no real documents.",
        fix: "Revoke the token in Onfido's dashboard under Developers, Tokens, and create another.",
        references: &["https://documentation.onfido.com/api/latest/#authentication"],
        matcher: Matcher::Tokens(&[
            form("api_sandbox(_us|_ca|_eu)?\\.([A-Za-z0-9_-]{11}\\.)?[A-Za-z0-9_-]{32}"),
            form("api_test(_us|_ca|_eu)?\\.([A-Za-z0-9_-]{11}\\.)?[A-Za-z0-9_-]{32}"),
        ]),
        examples: texts(&[
            &[Is("// onfido: api_sandbox_us."), Alnum(32)],
            &[Is("\"onfido\": {\"token\": \"api_sandbox."), Alnum(9), Digits(2), Is("."), Alnum(32), Is("\"}")],
            &[Is("onfido:\n  token: api_sandbox_us."), Alnum(32), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("ONFIDO_SANDBOX_API_TOKEN=api_sandbox_us."), Alnum(31)],
            &[Is("api_sandbox_us."), Alnum(18), Digits(2)],
            &[Is("api_sandbox_uk."), Alnum(32)],
        ]),
    },
];
