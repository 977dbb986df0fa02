//! StatusCake's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "statuscake-key",
    title: "StatusCake API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 20 or more letters and digits behind a name that says `statuscake`.",
    why: "Whoever holds the key can change what is watched.",
    fix: "Delete the key in StatusCake under Account settings, API keys.",
    references: &["https://developers.statuscake.com/guides/api/authentication/"],
    matcher: Matcher::Named(&[Named { check: drawn, ..named(&["statuscake"], &["[A-Za-z0-9]{20,32}"]) }]),
    examples: texts(&[
        &[
            Is("STATUSCAKE_API_KEY="),
            Like(
                "([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])[a-z]{2}",
            ),
        ],
        &[
            Is("statuscake_token: "),
            Like(
                "([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])[a-z]{8}",
            ),
        ],
    ]),
    counter_examples: texts(&[&[Is("STATUSCAKE_API_KEY="), Alnum(18)], &[Is("id=\""), Alnum(20), Is("\"")]]),
}];
