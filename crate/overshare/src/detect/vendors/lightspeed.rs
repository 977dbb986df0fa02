//! Lightspeed's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lightspeed-xs-token",
    title: "Lightspeed X-Series personal token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal tokens: `lsxs_pat_` and 32 characters.",
    why: "A stranger can read and change the shop's sales, customers and stock.",
    fix: "Revoke the token in Lightspeed Retail under Setup, Personal Tokens, and create another.",
    references: &["https://x-series-api.lightspeedhq.com/docs/authorization"],
    matcher: Matcher::Tokens(&[form("lsxs_pat_[A-Za-z0-9]{30,44}"), form("lsxs_pt_[A-Za-z0-9]{30,44}")]),
    examples: texts(&[
        &[Is("// lightspeed: lsxs_pat_"), Alnum(32)],
        &[Is("\"lightspeed\": {\"token\": \"lsxs_pat_"), Alnum(32), Is("\"}")],
        &[Is("lightspeed:\n  token: lsxs_pat_"), Alnum(32), Is("\n")],
    ]),
    counter_examples: texts(&[&[Is("lsxs_pat_"), Alnum(10), Digits(2)], &[Is("lsxs_"), Alnum(32)]]),
}];
