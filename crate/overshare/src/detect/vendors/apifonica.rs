//! Apifonica's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "apifonica-key",
    title: "Apifonica API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Passwords of the API (groups of 11, 4, 4, 4 and 12 characters) behind a name that says `apifonica`.",
    why: "A stranger can send messages and make calls at the owner's cost.",
    fix: "Write to Apifonica's support to have the account's password replaced.",
    references: &["https://www.apifonica.com/en/docs/"],
    matcher: Matcher::Named(&[named(
        &["apifonica"],
        &["[0-9a-z]{11}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"],
    )]),
    examples: texts(&[
        &[Is("APIFONICA_PASSWORD="), Like("[0-9a-f]{11}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[
            Is("apifonica: { token: \""),
            Like("[0-9a-f]{11}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("\" }"),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("APIFONICA_PASSWORD="), Like("[0-9a-f]{9}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[Is("OTHER_PASSWORD="), Like("[0-9a-f]{11}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
    ]),
}];
