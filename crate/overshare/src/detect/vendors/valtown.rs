//! Val Town's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "valtown-token",
    title: "Val Town API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: `vtwn_` and 20 to 40 letters and digits.",
    why: "Whoever holds the token can read and change its owner’s vals and what they store.",
    fix: "Delete the token in Val Town under Settings, API Tokens.",
    references: &["https://docs.val.town/api/authentication/"],
    matcher: Matcher::Tokens(&[form("vtwn_[A-Za-z0-9]{20,40}")]),
    examples: texts(&[
        &[Is("  key: "), Like("vtwn_[A-Za-z0-9]{20,40}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("vtwn_[A-Za-z0-9]{20,40}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("vtwn_[A-Za-z0-9]{20,40}"), Is("'}")],
    ]),
    counter_examples: texts(&[&[Is("vtwn_"), Alnum(19)], &[Is("xvtwn_"), Alnum(27)]]),
}];
