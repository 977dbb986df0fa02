//! Midtrans' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "midtrans-server-key",
        title: "Midtrans server key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Production server keys: `Mid-server-` and 24 characters.",
        why: "Whoever holds the key can create, read and refund the shop's payments.",
        fix: "Revoke the key in the Midtrans dashboard under Settings, Access Keys, and create another.",
        references: &["https://docs.midtrans.com/docs/midtrans-account"],
        matcher: Matcher::Tokens(&[form("Mid-server-[A-Za-z0-9_-]{24}")]),
        examples: texts(&[
            &[Is("export MIDTRANS_SERVER_KEY=\"Mid-server-"), Alnum(22), Digits(2), Is("\"")],
            &[Is("MIDTRANS_SERVER_KEY=Mid-server-"), Alnum(22), Digits(2)],
            &[Is("const midtransToken = 'Mid-server-"), Alnum(22), Digits(2), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("MIDTRANS_SERVER_KEY=Mid-server-"), Alnum(21), Digits(2)],
            &[Is("Mid-server-"), Alnum(21), Digits(2)],
            &[Is("Mid-client-"), Alnum(22), Digits(2)],
        ]),
    },
    Rule {
        id: "midtrans-sandbox-server-key",
        title: "Midtrans sandbox server key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Sandbox server keys: `SB-Mid-server-` and 24 characters.",
        why: "Payments for tests can be read and made; no money moves.",
        fix: "Revoke the key in the Midtrans dashboard for the sandbox under Settings, Access Keys, and create another.",
        references: &["https://docs.midtrans.com/docs/midtrans-account"],
        matcher: Matcher::Tokens(&[form("SB-Mid-server-[A-Za-z0-9_-]{24}")]),
        examples: texts(&[
            &[Is("https://api.midtrans.test/v1?token=SB-Mid-server-"), Alnum(22), Digits(2)],
            &[Is("e.exports={t:\"SB-Mid-server-"), Alnum(22), Digits(2), Is("\",d:1}")],
            &[Is("Authorization: Bearer SB-Mid-server-"), Alnum(22), Digits(2)],
        ]),
        counter_examples: texts(&[
            &[Is("MIDTRANS_SANDBOX_SERVER_KEY=SB-Mid-server-"), Alnum(21), Digits(2)],
            &[Is("SB-Mid-server-"), Alnum(21), Digits(2)],
            &[Is("SB-Mid-client-"), Alnum(22), Digits(2)],
        ]),
    },
];
