//! Modal's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "modal-token",
    title: "Modal token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Token secrets (`as-`) and their identifiers (`ak-`): 22 letters and digits.",
    why: "With both parts, a stranger can run code at the account's cost and read its secrets and volumes.",
    fix: "Revoke the token in Modal under Settings, API Tokens, and create another.",
    references: &["https://modal.com/docs/reference/modal.config"],
    matcher: Matcher::Tokens(&[proved("as-[A-Za-z0-9]{22}", varied), proved("ak-[A-Za-z0-9]{22}", varied)]),
    examples: texts(&[
        &[Is("https://api.modal.test/v1?token=as-"), Alnum(20), Digits(2)],
        &[Is("e.exports={t:\"ak-"), Alnum(20), Digits(2), Is("\",d:1}")],
        &[Is("Authorization: Bearer as-"), Alnum(20), Digits(2)],
    ]),
    counter_examples: texts(&[
        &[Is("MODAL_TOKEN=as-"), Alnum(19), Digits(2)],
        &[Is("as-"), Alnum(19), Digits(2)],
        &[Is("as-"), Like("[a-z]{22}")],
    ]),
}];
