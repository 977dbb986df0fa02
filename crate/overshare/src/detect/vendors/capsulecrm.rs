//! Capsule CRM's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "capsulecrm-key",
    title: "Capsule CRM API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens (64 to 66 digits of base64) behind a name that says `capsulecrm`.",
    why: "A stranger can read and change the company's contacts and deals.",
    fix: "Delete the token in Capsule under My Preferences, API Authentication Tokens, and create another.",
    references: &["https://developer.capsulecrm.com/v2/overview/authentication"],
    matcher: Matcher::Named(&[named(&["capsulecrm", "capsule"], &["[A-Za-z0-9+/]{64,66}"])]),
    examples: texts(&[
        &[Is("CAPSULECRM_API_KEY="), Alnum(64)],
        &[Is("const capsulecrmToken = \""), Alnum(64), Is("\";")],
        &[Is("capsulecrm_secret: '"), Alnum(64), Is("'")],
        &[Is("\"capsulecrm\": {\"apiKey\": \""), Alnum(64), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("CAPSULECRM_TOKEN="), Alnum(60)], &[Is("OTHER_TOKEN="), Alnum(64)]]),
}];
