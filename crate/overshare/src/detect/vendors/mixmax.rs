//! Mixmax's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mixmax-api-token",
    title: "Mixmax API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 36 characters, behind a name that says `mixmax`.",
    why: "A stranger can read the contacts and send mail from the owner's mailbox.",
    fix: "Revoke the token in Mixmax under Settings, Integrations, API, and create another.",
    references: &["https://developer.mixmax.com/"],
    matcher: Matcher::Named(&[named(&["mixmax"], &["[A-Za-z0-9_-]{36}"])]),
    examples: texts(&[
        &[Is("MIXMAX_API_TOKEN="), Alnum(36)],
        &[Is("export MIXMAX_API_TOKEN=\""), Alnum(36), Is("\"")],
        &[Is("mixmax: { apiToken: \""), Alnum(36), Is("\" }")],
    ]),
    counter_examples: texts(&[&[Is("MIXMAX_API_TOKEN="), Alnum(35)], &[Is("mixmax commit "), Alnum(36)]]),
}];
