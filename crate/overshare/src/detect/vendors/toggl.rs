//! Toggl Track's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "toggl-token",
    title: "Toggl Track API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 32 lower-case letters and digits behind a name that says `toggl`.",
    why: "Whoever holds the token can read and change time sheets.",
    fix: "Reset the token in Toggl Track under Profile settings.",
    references: &["https://engineering.toggl.com/docs/authentication"],
    matcher: Matcher::Named(&[named(&["toggl", "toggltrack"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("TOGGL_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"togglApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const togglSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
        &[Is("toggl-KEY-"), Lower(32)],
    ]),
    counter_examples: texts(&[
        &[Is("TOGGL_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("TOGGL_API_KEY=your_toggl_api_key_goes_here")],
    ]),
}];
