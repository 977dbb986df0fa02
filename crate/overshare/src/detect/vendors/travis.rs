//! Travis CI's access tokens and encrypted variables.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "travis-token",
    title: "Travis CI access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 20 to 22 characters behind a name that says `travis`.",
    why: "Whoever holds the token can start builds and read the settings of its owner’s repositories.",
    fix: "Regenerate the token in Travis CI under Settings, API authentication.",
    references: &["https://docs.travis-ci.com/user/triggering-builds/"],
    matcher: Matcher::Named(&[Named { check: drawn, ..owned(&["travis", "travisci"], &["[A-Za-z0-9_-]{20,22}"]) }]),
    examples: texts(&[
        &[
            Is("TRAVIS_TOKEN="),
            Like(
                "[A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9]a",
            ),
        ],
        &[
            Is("{\"travisApiToken\": \""),
            Like(
                "[A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9][A-Z][a-z][0-9]a",
            ),
            Is("\"}"),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("TRAVIS_TOKEN="), Alnum(18)],
        &[Is("TRAVIS_TOKEN="), Like("[a-z]{22}")],
        &[Is("TRAVIS_REPO_SLUG=owner/name-of-a-repository")],
    ]),
}];
