//! Honeybadger's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "honeybadger-key",
    title: "Honeybadger API key or token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `hbp_` and 36 characters for projects, 20 for people, behind a name that says `honeybadger`.",
    why: "A personal token reads the account's errors; a project's key sends false ones.",
    fix: "Revoke the key in Honeybadger under Project settings, API keys, or User settings, Authentication, and create another.",
    references: &["https://docs.honeybadger.io/api/"],
    matcher: Matcher::Named(&[named(&["honeybadger"], &["hbp_[A-Za-z0-9]{30,40}", "[A-Za-z0-9]{20}"])]),
    examples: texts(&[
        &[Is("HONEYBADGER_API_KEY=hbp_"), Alnum(36)],
        &[Is("{\"honeybadger\":{\"secret\":\"hbp_"), Alnum(36), Is("\"}}")],
        &[Is("honeybadger: { apiKey: \"hbp_"), Alnum(36), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("HONEYBADGER_API_KEY=hbp_"), Alnum(17), Digits(2)],
        &[Is("honeybadger commit hbp_"), Alnum(36)],
    ]),
}];
