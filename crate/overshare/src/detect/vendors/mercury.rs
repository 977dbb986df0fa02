//! Mercury's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "mercury-production-token",
        title: "Mercury API token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API tokens of the bank: `mercury_production_` and 30 or more characters.",
        why: "By its kind, a stranger can read the company's accounts or send money.",
        fix: "Revoke the token in Mercury under Settings, API Tokens, and create another.",
        references: &["https://docs.mercury.com/docs/getting-started"],
        matcher: Matcher::Tokens(&[
            form("secret-token:mercury_production_[A-Za-z0-9_]{30,160}"),
            form("mercury_production_[A-Za-z0-9_]{30,160}"),
        ]),
        examples: texts(&[
            &[Is("\"mercury\": {\"token\": \"secret-token:mercury_production_rma_"), Alnum(44), Is("_yrucrem\"}")],
            &[Is("mercury:\n  token: secret-token:mercury_production_rma_"), Alnum(44), Is("_yrucrem\n")],
            &[Is("// mercury: secret-token:mercury_production_rma_"), Alnum(44), Is("_yrucrem")],
        ]),
        counter_examples: texts(&[
            &[Is("mercury_production_"), Alnum(18), Digits(2)],
            &[Is("mercury_staging_"), Alnum(44)],
        ]),
    },
    Rule {
        id: "mercury-sandbox-token",
        title: "Mercury sandbox API token",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API tokens for the sandbox: `mercury_sandbox_` and 30 or more characters.",
        why: "Accounts of the sandbox can be read; no money moves.",
        fix: "Revoke the token in Mercury's sandbox under Settings, API Tokens, and create another.",
        references: &["https://docs.mercury.com/docs/getting-started"],
        matcher: Matcher::Tokens(&[
            form("secret-token:mercury_sandbox_[A-Za-z0-9_]{30,160}"),
            form("mercury_sandbox_[A-Za-z0-9_]{30,160}"),
        ]),
        examples: texts(&[
            &[Is("e.exports={t:\"secret-token:mercury_sandbox_rma_"), Alnum(44), Is("_yrucrem\",d:1}")],
            &[Is("Authorization: Bearer secret-token:mercury_sandbox_rma_"), Alnum(44), Is("_yrucrem")],
            &[Is("https://api.mercury.test/v1?token=secret-token:mercury_sandbox_rma_"), Alnum(44), Is("_yrucrem")],
        ]),
        counter_examples: texts(&[
            &[Is("mercury_sandbox_"), Alnum(18), Digits(2)],
            &[Is("mercury_staging_"), Alnum(44)],
        ]),
    },
];
