//! Clockify's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clockify-key",
    title: "Clockify API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (48 digits of base64) behind a name that says `clockify`.",
    why: "A stranger can read and change the workspace's time entries.",
    fix: "Regenerate the key in Clockify under Preferences, Advanced, API key.",
    references: &["https://docs.clockify.me/"],
    matcher: Matcher::Named(&[named(&["clockify"], &["[A-Za-z0-9+/]{48}"])]),
    examples: texts(&[
        &[Is("CLOCKIFY_API_KEY="), Alnum(48)],
        &[Is("const clockifyToken = \""), Alnum(48), Is("\";")],
        &[Is("clockify_secret: '"), Alnum(48), Is("'")],
        &[Is("\"clockify\": {\"apiKey\": \""), Alnum(48), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOCKIFY_API_KEY="), Alnum(47)],
        &[Is("CLOCKIFY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("clockify@"), Alnum(48)],
        &[Is("OTHER_KEY="), Alnum(48)],
    ]),
}];
