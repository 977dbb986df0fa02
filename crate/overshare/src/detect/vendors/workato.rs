//! Workato's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "workato-token",
    title: "Workato API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens of API clients: `wrkaus-`, `wrkaeu-` and the other regions’, and a signed token.",
    why: "Whoever holds the token can read and change recipes and connections, as far as its client may.",
    fix: "Refresh the token in Workato under Workspace admin, API clients.",
    references: &["https://docs.workato.com/workato-api.html"],
    matcher: Matcher::Tokens(&[
        form(r"wrkaus-eyJ[A-Za-z0-9_-]{10,80}\.[A-Za-z0-9_-]{40,400}\.[A-Za-z0-9_-]{40,700}"),
        form(r"wrkaeu-eyJ[A-Za-z0-9_-]{10,80}\.[A-Za-z0-9_-]{40,400}\.[A-Za-z0-9_-]{40,700}"),
    ]),
    examples: texts(&[
        &[Is("WORKATO_API_TOKEN=wrkaus-eyJ"), Alnum(17), Is("."), Alnum(120), Is("."), Alnum(342)],
        &[Is("Authorization: Bearer wrkaeu-eyJ"), Alnum(17), Is("."), Alnum(120), Is("."), Alnum(342), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("wrkaus-"), Alnum(60)],
        &[Is("wrkaus-eyJ"), Alnum(17), Is("."), Alnum(30), Is("."), Alnum(342)],
    ]),
}];
