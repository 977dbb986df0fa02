//! MapQuest's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mapquest-api-key",
    title: "MapQuest API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 letters and digits, behind a name that says `mapquest`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in MapQuest's developer dashboard under Manage Keys, and create another.",
    references: &["https://developer.mapquest.com/documentation/"],
    matcher: Matcher::Named(&[named(&["mapquest"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("MAPQUEST_API_KEY="), Alnum(32)],
        &[Is("fetch('https://api.mapquest.test?api_key="), Alnum(32), Is("')")],
        &[Is("# mapquest\nAPI_TOKEN="), Alnum(32)],
    ]),
    counter_examples: texts(&[
        &[Is("MAPQUEST_API_KEY="), Alnum(31)],
        &[Is("\"mapquest\": {\"hash\": \""), Alnum(32), Is("\"}")],
    ]),
}];
