//! HERE's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "here-api-key",
    title: "HERE API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 43 characters, behind a name that says `here`.",
    why: "Requests for maps and routes count against the account's quota; keys for web maps are published and should be bound to domains.",
    fix: "Revoke the key in the HERE platform under Access Manager, Apps, API keys, and create another.",
    references: &[
        "https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/dev-apikey.html",
    ],
    matcher: Matcher::Named(&[owned(&["here", "heremaps", "hereapi", "heretechnologies"], &["[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[&[Is("HERE_API_KEY="), Alnum(43)], &[Is("export HERE_API_KEY=\""), Alnum(43), Is("\"")]]),
    counter_examples: texts(&[
        &[Is("HERE_API_KEY="), Alnum(42)],
        &[Is("here commit "), Alnum(43)],
        &[Is("const hereIsTheKeyOf = \""), Alnum(42), Is("\"")],
    ]),
}];
