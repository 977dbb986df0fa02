//! Papertrail's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "papertrail-token",
    title: "Papertrail API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 20 letters and digits behind a name that says `papertrail`.",
    why: "Whoever holds the token can read the account’s logs.",
    fix: "Reset the token in Papertrail under Settings, Profile.",
    references: &["https://www.papertrail.com/help/http-api/"],
    matcher: Matcher::Named(&[Named { check: drawn, ..owned(&["papertrail"], &["[A-Za-z0-9]{20}"]) }]),
    examples: texts(&[
        &[
            Is("PAPERTRAIL_API_TOKEN="),
            Like(
                "([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])[a-z]{2}",
            ),
        ],
        &[
            Is("papertrail_token: "),
            Like(
                "([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])[a-z]{2}",
            ),
        ],
    ]),
    counter_examples: texts(&[&[Is("PAPERTRAIL_API_TOKEN="), Alnum(18)], &[Is("papertrail_host="), Lower(20)]]),
}];
