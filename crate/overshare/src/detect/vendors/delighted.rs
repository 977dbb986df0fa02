//! Delighted's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "delighted-api-key",
    title: "Delighted API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 30 or 32 letters and digits behind a name that says `delighted`.",
    why: "Whoever holds the key can read survey answers and the people who gave them.",
    fix: "Reset the key in Delighted under Settings, API.",
    references: &["https://app.delighted.com/docs/api"],
    matcher: Matcher::Named(&[named(&["delighted"], &["[A-Za-z0-9]{32}", "[A-Za-z0-9]{30}"])]),
    examples: texts(&[
        &[Is("DELIGHTED_API_KEY="), Alnum(32)],
        &[Is("delighted_api_key: \""), Alnum(32), Is("\"\n")],
        &[Is("# delighted_api_key\nDELIGHTED_API_KEY: "), Alnum(32), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("DELIGHTED_API_KEY="), Alnum(31)],
        &[Is("src=\"https://cdn.delightedapi.test/"), Alnum(32), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Alnum(32), Is("\"")],
    ]),
}];
