//! Instabot's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "instabot-api-key",
    title: "Instabot API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: base64 of 30 or 32 bytes, behind a name that says `instabot`.",
    why: "A stranger can read the conversations and contacts of the account's bots.",
    fix: "Revoke the key in Instabot under Settings, API, and create another.",
    references: &["https://instabot.io/"],
    matcher: Matcher::Named(&[named(&["instabot"], &["[A-Za-z0-9+/]{38,43}={1,2}"])]),
    examples: texts(&[
        &[Is("INSTABOT_API_KEY="), Base64(43), Is("=")],
        &[Is("# instabot\nAPI_TOKEN="), Base64(43), Is("=")],
    ]),
    counter_examples: texts(&[
        &[Is("INSTABOT_API_KEY="), Base64(30), Is("=")],
        &[Is("\"instabot\": {\"hash\": \""), Base64(43), Is("=\"}")],
    ]),
}];
