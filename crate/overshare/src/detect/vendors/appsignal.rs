//! AppSignal's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "appsignal-key",
    title: "AppSignal API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (a UUID) behind a name that says `appsignal`.",
    why: "With a push key a stranger can send false errors; with a personal key read all of them.",
    fix: "Regenerate the key in AppSignal under App settings, Push & deploy, or the personal one under Account settings.",
    references: &["https://docs.appsignal.com/api/overview.html"],
    matcher: Matcher::Named(&[named(
        &["appsignal"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("APPSIGNAL_API_KEY="), Uuid],
        &[Is("const appsignalToken = \""), Uuid, Is("\";")],
        &[Is("appsignal_secret: '"), Uuid, Is("'")],
        &[Is("\"appsignal\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("APPSIGNAL_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("APPSIGNAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("appsignal@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
