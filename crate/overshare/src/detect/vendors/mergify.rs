//! Mergify's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mergify-application-key",
    title: "Mergify application key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Application keys: `mergify_application_key_` and 60 or more characters.",
    why: "A stranger can change the merge queue and read what the account's pull requests are about.",
    fix: "Revoke the key in Mergify's dashboard under Application keys, and create another.",
    references: &["https://docs.mergify.com/api/usage/"],
    matcher: Matcher::Tokens(&[form("mergify_application_key_[A-Za-z0-9_-]{60,90}")]),
    examples: texts(&[
        &[Is("const mergifyToken = 'mergify_application_key_"), Alnum(86), Is("';")],
        &[Is("export MERGIFY_APPLICATION_KEY=\"mergify_application_key_"), Alnum(86), Is("\"")],
        &[Is("MERGIFY_APPLICATION_KEY=mergify_application_key_"), Alnum(86)],
    ]),
    counter_examples: texts(&[
        &[Is("mergify_application_key_"), Alnum(30)],
        &[Is("MERGIFY_API_KEY=mergify_application_key_short")],
    ]),
}];
