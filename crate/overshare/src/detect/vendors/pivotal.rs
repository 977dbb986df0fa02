//! Pivotal Tracker's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pivotal-token",
    title: "Pivotal Tracker API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 32 hexadecimal digits behind a name that says `pivotaltracker`.",
    why: "Whoever holds the token can read and change its owner’s stories.",
    fix: "Replace the token in the Tracker’s profile.",
    references: &["https://www.pivotaltracker.com/help/api"],
    matcher: Matcher::Named(&[owned(&["pivotaltracker", "pivotal"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("PIVOTALTRACKER_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"pivotaltrackerApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const pivotaltrackerSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PIVOTALTRACKER_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("PIVOTALTRACKER_API_KEY=your_pivotaltracker_api_key_goes_here")],
    ]),
}];
