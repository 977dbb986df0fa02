//! Optimizely's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "optimizely-access-token",
    title: "Optimizely personal access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens: `2:` and 32 or more characters, behind a name that says `optimizely`.",
    why: "A stranger can read and change the experiments, and so the code that visitors run.",
    fix: "Revoke the token in Optimizely under Profile, API Access, and create another.",
    references: &["https://docs.developers.optimizely.com/experimentation-data/reference/personal-access-token"],
    matcher: Matcher::Named(&[named(
        &["optimizely"],
        &["2:[A-Za-z0-9_-]{32,70}", "[A-Za-z0-9-]{20,60}:[A-Za-z0-9-]{4,40}"],
    )]),
    examples: texts(&[
        &[Is("OPTIMIZELY_TOKEN=2:"), Alnum(51)],
        &[Is("optimizely: { token: \"2:"), Alnum(51), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("OPTIMIZELY_TOKEN=2:"), Alnum(10), Digits(2)],
        &[Is("\"optimizely\": {\"hash\": \"2:"), Alnum(51), Is("\"}")],
    ]),
}];
