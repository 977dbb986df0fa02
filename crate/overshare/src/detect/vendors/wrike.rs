//! Wrike's permanent tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "wrike-token",
    title: "Wrike permanent token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Permanent tokens: a token of three parts behind a name that says `wrike`.",
    why: "Whoever holds the token can read and change its owner’s tasks.",
    fix: "Delete the token in Wrike under Apps & Integrations, API.",
    references: &["https://developers.wrike.com/oauth-20-authorization/"],
    matcher: Matcher::Named(&[owned(
        &["wrike"],
        &[r"eyJ?[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{10,700}\.[A-Za-z0-9_-]{20,700}"],
    )]),
    examples: texts(&[&[Is("WRIKE_TOKEN="), Like(r"eyJ0dCI6[A-Za-z0-9]{28}\.eyJ[A-Za-z0-9]{90}\.[A-Za-z0-9]{43}")]]),
    counter_examples: texts(&[&[Is("WRIKE_TOKEN=eyJ"), Alnum(40)], &[Is("WRIKE_URL=a.b.c")]]),
}];
