//! BorgBase's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "borgbase-key",
    title: "BorgBase API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens (some 148 characters) behind a name that says `borgbase`.",
    why: "A stranger can manage the account's backup repositories, and so delete them.",
    fix: "Delete the token in BorgBase under Account, API, and create another.",
    references: &["https://docs.borgbase.com/api/"],
    matcher: Matcher::Named(&[named(&["borgbase"], &["[A-Za-z0-9_/.-]{140,160}"])]),
    examples: texts(&[
        &[Is("BORGBASE_API_KEY="), Like("[A-Za-z0-9_-]{148}")],
        &[Is("const borgbaseToken = \""), Like("[A-Za-z0-9_-]{148}"), Is("\";")],
        &[Is("borgbase_secret: '"), Like("[A-Za-z0-9_-]{148}"), Is("'")],
        &[Is("\"borgbase\": {\"apiKey\": \""), Like("[A-Za-z0-9_-]{148}"), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("BORGBASE_TOKEN="), Alnum(100)], &[Is("OTHER_TOKEN="), Alnum(148)]]),
}];
