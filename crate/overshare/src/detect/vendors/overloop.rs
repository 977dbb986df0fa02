//! Overloop's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "overloop-api-key",
    title: "Overloop API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 50 characters, behind a name that says `overloop`.",
    why: "A stranger can read the contacts and send campaigns in the account's name.",
    fix: "Revoke the key in Overloop under Settings, API, and create another.",
    references: &["https://apidoc.overloop.com/"],
    matcher: Matcher::Named(&[named(&["overloop"], &["[A-Za-z0-9_-]{50}"])]),
    examples: texts(&[
        &[Is("OVERLOOP_API_KEY="), Alnum(50)],
        &[Is("# overloop\nAPI_TOKEN="), Alnum(50)],
        &[Is("process.env.OVERLOOP_API_KEY || \""), Alnum(50), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("OVERLOOP_API_KEY="), Alnum(49)],
        &[Is("node_modules/overloop/index.js#"), Alnum(50)],
    ]),
}];
