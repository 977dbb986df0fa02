//! Surveybot's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "surveybot-key",
    title: "Surveybot API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 80 letters and digits behind a name that says `surveybot`.",
    why: "Whoever holds the key can read the answers to surveys.",
    fix: "Write to Surveybot’s support for another key.",
    references: &["https://surveybot.io/"],
    matcher: Matcher::Named(&[named(&["surveybot"], &["[A-Za-z0-9]{80}"])]),
    examples: texts(&[
        &[Is("SURVEYBOT_API_KEY="), Like("[A-Za-z0-9]{80}")],
        &[Is("{\"surveybotApiKey\": \""), Like("[A-Za-z0-9]{80}"), Is("\"}")],
        &[Is("const surveybotSecret = '"), Like("[A-Za-z0-9]{80}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SURVEYBOT_API_KEY="), Like("[A-Za-z0-9]{79}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{80}"), Is("\"")],
        &[Is("SURVEYBOT_API_KEY=your_surveybot_api_key_goes_here")],
    ]),
}];
