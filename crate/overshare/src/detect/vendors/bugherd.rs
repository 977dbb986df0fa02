//! BugHerd's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bugherd-key",
    title: "BugHerd API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (22 lower-case letters and digits) behind a name that says `bugherd`.",
    why: "A stranger can read and change the organisation's projects and tasks.",
    fix: "Replace the key in BugHerd under Settings, General settings, API key.",
    references: &["https://www.bugherd.com/api_v2"],
    matcher: Matcher::Named(&[named(&["bugherd"], &["[a-z0-9]{22}"])]),
    examples: texts(&[
        &[Is("BUGHERD_API_KEY="), Lower(22)],
        &[Is("const bugherdToken = \""), Lower(22), Is("\";")],
        &[Is("bugherd_secret: '"), Lower(22), Is("'")],
        &[Is("\"bugherd\": {\"apiKey\": \""), Lower(22), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BUGHERD_API_KEY="), Lower(21)],
        &[Is("BUGHERD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bugherd@"), Lower(22)],
        &[Is("OTHER_KEY="), Lower(22)],
    ]),
}];
