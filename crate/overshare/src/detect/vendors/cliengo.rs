//! Cliengo's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cliengo-key",
    title: "Cliengo API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (a UUID) behind a name that says `cliengo`.",
    why: "A stranger can read and change the account's contacts and conversations.",
    fix: "Replace the key in Cliengo under Settings, API.",
    references: &["https://developers.cliengo.com/"],
    matcher: Matcher::Named(&[named(&["cliengo"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("CLIENGO_API_KEY="), Uuid],
        &[Is("const cliengoToken = \""), Uuid, Is("\";")],
        &[Is("cliengo_secret: '"), Uuid, Is("'")],
        &[Is("\"cliengo\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLIENGO_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("CLIENGO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("cliengo@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
