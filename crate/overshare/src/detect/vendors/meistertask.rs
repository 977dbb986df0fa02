//! MeisterTask's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "meistertask-token",
    title: "MeisterTask access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 43 characters, behind a name that says `meistertask`.",
    why: "A stranger can read and change the projects and tasks that its owner can.",
    fix: "Revoke the token in MeisterTask's account under API, and create another.",
    references: &["https://developers.meistertask.com/docs/authentication"],
    matcher: Matcher::Named(&[named(&["meistertask", "mindmeister"], &["[A-Za-z0-9]{43}", "[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[
        &[Is("MEISTERTASK_TOKEN="), Alnum(43)],
        &[Is("meistertask: { token: \""), Alnum(43), Is("\" }")],
        &[Is("meistertask_token: "), Alnum(43)],
    ]),
    counter_examples: texts(&[
        &[Is("MEISTERTASK_TOKEN="), Alnum(42)],
        &[Is("node_modules/meistertask/index.js#"), Alnum(43)],
    ]),
}];
