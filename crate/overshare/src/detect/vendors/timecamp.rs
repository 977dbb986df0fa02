//! TimeCamp's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "timecamp-token",
    title: "TimeCamp API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 26 lower-case letters and digits behind a name that says `timecamp`.",
    why: "Whoever holds the token can read and change time sheets.",
    fix: "Regenerate the token in TimeCamp under Profile settings.",
    references: &["https://developer.timecamp.com/docs/timecamp-api/"],
    matcher: Matcher::Named(&[named(&["timecamp"], &["[0-9a-z]{26}"])]),
    examples: texts(&[
        &[Is("TIMECAMP_API_KEY="), Like("[0-9a-z]{26}")],
        &[Is("{\"timecampApiKey\": \""), Like("[0-9a-z]{26}"), Is("\"}")],
        &[Is("const timecampSecret = '"), Like("[0-9a-z]{26}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TIMECAMP_API_KEY="), Like("[0-9a-z]{25}")],
        &[Is("checksum: \""), Like("[0-9a-z]{26}"), Is("\"")],
        &[Is("TIMECAMP_API_KEY=your_timecamp_api_key_goes_here")],
    ]),
}];
