//! Todoist's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "todoist-token",
    title: "Todoist API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 40 hexadecimal digits behind a name that says `todoist`.",
    why: "Whoever holds the token can read and change its owner’s tasks.",
    fix: "Issue a new token in Todoist under Settings, Integrations, Developer.",
    references: &["https://developer.todoist.com/api/v1/#authorization"],
    matcher: Matcher::Named(&[named(&["todoist"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("TODOIST_API_KEY="), Like("[0-9a-f]{40}")],
        &[Is("{\"todoistApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
        &[Is("const todoistSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TODOIST_API_KEY="), Like("[0-9a-f]{39}")],
        &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
        &[Is("TODOIST_API_KEY=your_todoist_api_key_goes_here")],
    ]),
}];
