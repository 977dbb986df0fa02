//! monday.com's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "monday-api-token",
    title: "monday.com API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: a JSON Web Token, behind a name that says `monday`.",
    why: "A stranger can read and change the boards that its owner can.",
    fix: "Regenerate the token in monday.com under your avatar, Developers, My access tokens.",
    references: &["https://developer.monday.com/api-reference/docs/authentication"],
    matcher: Matcher::Named(&[owned(
        &["monday", "mondaycom"],
        &["eyJ[A-Za-z0-9_-]{15,200}\\.[A-Za-z0-9_-]{80,600}\\.[A-Za-z0-9_-]{30,100}", "[0-9a-f]{32}"],
    )]),
    examples: texts(&[
        &[Is("MONDAY_API_TOKEN=eyJ"), Alnum(33), Is("."), Alnum(200), Is("."), Alnum(43)],
        &[Is("monday SECRET_TOKEN=eyJ"), Alnum(33), Is("."), Alnum(200), Is("."), Alnum(43)],
    ]),
    counter_examples: texts(&[
        &[Is("MONDAY_API_TOKEN=eyJ"), Alnum(33), Is("."), Alnum(20), Is("."), Alnum(43)],
        &[Is("monday: \"eyJ"), Alnum(33), Is("\"")],
    ]),
}];
