//! CloudSight's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cloudsight-key",
    title: "CloudSight API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (22 to 26 letters, digits, `_` and `-`) behind a name that says `cloudsight`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Replace the key in the CloudSight dashboard.",
    references: &["https://cloudsight.docs.apiary.io/"],
    matcher: Matcher::Named(&[named(&["cloudsight"], &["[A-Za-z0-9_-]{22,26}"])]),
    examples: texts(&[
        &[Is("CLOUDSIGHT_API_KEY="), Alnum(21), Is("7")],
        &[Is("cloudsight: { apiKey: \""), Alnum(23), Is("7\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOUDSIGHT_API_KEY="), Alnum(17), Is("7")],
        &[Is("OTHER_KEY="), Alnum(21), Is("7")],
    ]),
}];
