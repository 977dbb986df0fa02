//! AppFollow's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "appfollow-key",
    title: "AppFollow API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens (JSON Web Tokens) behind a name that says `appfollow`.",
    why: "A stranger can read the account's reviews and answer them in its name.",
    fix: "Delete the token in AppFollow under Account, API dashboard, and create another.",
    references: &["https://docs.api.appfollow.io/reference/authentication"],
    matcher: Matcher::Named(&[named(
        &["appfollow"],
        &["eyJ[A-Za-z0-9_-]{20,300}\\.[A-Za-z0-9_-]{20,600}\\.[A-Za-z0-9_-]{20,400}", "[A-Za-z0-9]{22}"],
    )]),
    examples: texts(&[
        &[Is("APPFOLLOW_TOKEN="), Like("eyJ[A-Za-z0-9]{34}\\.[A-Za-z0-9]{60}\\.[A-Za-z0-9]{43}")],
        &[Is("appfollow: { token: \""), Alnum(21), Is("7\" }")],
    ]),
    counter_examples: texts(&[&[Is("APPFOLLOW_TOKEN="), Alnum(18)], &[Is("OTHER_KEY="), Alnum(22)]]),
}];
