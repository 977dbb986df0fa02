//! Teamwork Desk's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "teamwork-desk-key",
    title: "Teamwork Desk API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `tkn.v1_` and 71 characters of base64 and `=`.",
    why: "Whoever holds the key can read and answer support tickets.",
    fix: "Delete the key in Teamwork Desk under Profile, API Keys.",
    references: &["https://apidocs.teamwork.com/docs/desk/authentication"],
    matcher: Matcher::Tokens(&[form(r"tkn\.v1_[A-Za-z0-9+/_-]{60,90}={0,2}")]),
    examples: texts(&[
        &[Is("  key: "), Like(r"tkn\.v1_[A-Za-z0-9+/_-]{60,90}={0,2}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like(r"tkn\.v1_[A-Za-z0-9+/_-]{60,90}={0,2}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like(r"tkn\.v1_[A-Za-z0-9+/_-]{60,90}={0,2}"), Is("'}")],
    ]),
    counter_examples: texts(&[
        &[Is("x"), Like(r"tkn\.v1_[A-Za-z0-9+/_-]{60,90}={0,2}")],
        &[Is("TOKEN=tkn.v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
