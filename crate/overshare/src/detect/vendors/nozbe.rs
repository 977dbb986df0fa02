//! Nozbe's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nozbe-api-token",
    title: "Nozbe API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 16 characters, `_` and 64 more, behind a name that says `nozbe`.",
    why: "A stranger can read and change the tasks that its owner can.",
    fix: "Revoke the token in Nozbe under Settings, API tokens, and create another.",
    references: &["https://nozbe.help/advancedfeatures/api/"],
    matcher: Matcher::Named(&[named(&["nozbe"], &["[A-Za-z0-9]{16}_[A-Za-z0-9_-]{64}"])]),
    examples: texts(&[
        &[Is("NOZBE_API_TOKEN="), Alnum(14), Digits(2), Is("_"), Alnum(64)],
        &[Is("fetch('https://api.nozbe.test?api_key="), Alnum(14), Digits(2), Is("_"), Alnum(64), Is("')")],
        &[Is("nozbe: { apiToken: \""), Alnum(14), Digits(2), Is("_"), Alnum(64), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("NOZBE_API_TOKEN="), Alnum(14), Digits(2), Is("_"), Alnum(63)],
        &[Is("nozbe commit "), Alnum(14), Digits(2), Is("_"), Alnum(64)],
    ]),
}];
