//! Appcues's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "appcues-key",
    title: "Appcues API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (a UUID) behind a name that says `appcues`.",
    why: "A stranger can read and change the account's flows and the data of its users.",
    fix: "Delete the key in Appcues Studio under Settings, API keys, and create another.",
    references: &["https://api.appcues.com/v2/docs"],
    matcher: Matcher::Named(&[named(&["appcues"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("APPCUES_API_KEY="), Uuid],
        &[Is("const appcuesToken = \""), Uuid, Is("\";")],
        &[Is("appcues_secret: '"), Uuid, Is("'")],
        &[Is("\"appcues\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("APPCUES_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("APPCUES_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("appcues@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
