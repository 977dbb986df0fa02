//! ClickSend's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clicksend-key",
    title: "ClickSend API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (a UUID) behind a name that says `clicksend`.",
    why: "With the user's name a stranger can send messages and letters at the owner's cost.",
    fix: "Regenerate the key in ClickSend under Developers, API Credentials.",
    references: &["https://developers.clicksend.com/docs/#authentication"],
    matcher: Matcher::Named(&[named(
        &["clicksend"],
        &["[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("CLICKSEND_API_KEY="), Uuid],
        &[Is("const clicksendToken = \""), Uuid, Is("\";")],
        &[Is("clicksend_secret: '"), Uuid, Is("'")],
        &[Is("\"clicksend\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("CLICKSEND_API_KEY="), Hex(32)], &[Is("OTHER_KEY="), Uuid]]),
}];
