//! Exchangeratesapi.io's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "exchangeratesapi-access-key",
    title: "Exchangeratesapi.io access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 letters and digits behind a name that says `exchangerates`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Reset the key in the dashboard of exchangeratesapi.io.",
    references: &["https://exchangeratesapi.io/documentation/"],
    matcher: Matcher::Named(&[named(&["exchangerates", "exchangeratesapi"], &["[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("EXCHANGERATES_ACCESS_KEY="), Alnum(32)],
        &[Is("<add key=\"exchangeratesAccessKey\" value=\""), Alnum(32), Is("\" />")],
        &[Is("exchangerates_access_key: \""), Alnum(32), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("EXCHANGERATES_ACCESS_KEY="), Alnum(31)],
        &[Is("\"integrity\": \"sha512-"), Alnum(32), Is("\"")],
        &[Is("see exchangeratesaccess@"), Alnum(32)],
    ]),
}];
