//! Worksnaps' API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "worksnaps-token",
    title: "Worksnaps API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 40 letters and digits behind a name that says `worksnaps`.",
    why: "Whoever holds the token can read time sheets and screenshots.",
    fix: "Regenerate the key in Worksnaps under Profile, Web Service API.",
    references: &["https://www.worksnaps.com/help/web-service-api"],
    matcher: Matcher::Named(&[named(&["worksnaps"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("WORKSNAPS_API_KEY="), Like("[A-Za-z0-9]{40}")],
        &[Is("{\"worksnapsApiKey\": \""), Like("[A-Za-z0-9]{40}"), Is("\"}")],
        &[Is("const worksnapsSecret = '"), Like("[A-Za-z0-9]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("WORKSNAPS_API_KEY="), Like("[A-Za-z0-9]{39}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{40}"), Is("\"")],
        &[Is("WORKSNAPS_API_KEY=your_worksnaps_api_key_goes_here")],
    ]),
}];
