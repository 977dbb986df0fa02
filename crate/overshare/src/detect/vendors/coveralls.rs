//! Coveralls's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coveralls-token",
    title: "Coveralls token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Repository tokens (32 or 33 characters) and personal tokens (37) behind a name that says `coveralls`.",
    why: "A stranger can send false coverage reports, and with a personal token change the repositories' settings.",
    fix: "Regenerate the token in the repository's settings on Coveralls, or under Your Account, API Token.",
    references: &["https://docs.coveralls.io/"],
    matcher: Matcher::Named(&[named(&["coveralls"], &["[A-Za-z0-9-]{37}", "[A-Za-z0-9]{32,33}"])]),
    examples: texts(&[
        &[Is("COVERALLS_REPO_TOKEN="), Alnum(37)],
        &[Is("declare const x: { coveralls_repo_token: `"), Alnum(37), Is("` };")],
        &[Is("export COVERALLS_REPO_TOKEN=\""), Alnum(33), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("COVERALLS_REPO_TOKEN="), Alnum(36)],
        &[Is("src=\"https://cdn.coverallsrepo.test/"), Alnum(37), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Alnum(37), Is("\"")],
        &[Is("COVERALLS_REPO_TOKEN="), Alnum(27), Is("7")],
    ]),
}];
