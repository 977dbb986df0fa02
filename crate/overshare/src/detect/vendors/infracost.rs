//! Infracost's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "infracost-api-key",
    title: "Infracost API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "`ico-` and 32 letters and digits.",
    why: "Price look-ups of strangers count against the organisation's quota.",
    fix: "Revoke the key in Infracost Cloud under Org settings, API tokens, and create another.",
    references: &["https://www.infracost.io/docs/infracost_cloud/key_concepts/"],
    matcher: Matcher::Tokens(&[form("ico-[A-Za-z0-9]{32}")]),
    examples: texts(&[
        &[Is("// infracost: ico-"), Alnum(32)],
        &[Is("\"infracost\": {\"token\": \"ico-"), Alnum(32), Is("\"}")],
        &[Is("infracost:\n  token: ico-"), Alnum(32), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("INFRACOST_API_KEY=ico-"), Alnum(31)],
        &[Is("ico-"), Alnum(31)],
        &[Is("ico-"), Alnum(18), Digits(2)],
        &[Is("favicon-ico_"), Alnum(32)],
    ]),
}];
