//! Omnisend's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "omnisend-api-key",
    title: "Omnisend API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 24 hexadecimal digits, a hyphen and about 50 characters, behind a name that says `omnisend`.",
    why: "A stranger can read the contacts and send campaigns to them.",
    fix: "Revoke the key in Omnisend under Store settings, Integrations & API, API keys, and create another.",
    references: &["https://api-docs.omnisend.com/reference/authentication"],
    matcher: Matcher::Named(&[named(&["omnisend"], &["[0-9a-f]{24}-[A-Za-z0-9]{30,60}", "[A-Za-z0-9_-]{73,80}"])]),
    examples: texts(&[
        &[Is("OMNISEND_API_KEY="), Hex(24), Is("-"), Alnum(50)],
        &[Is("{\"omnisend\":{\"secret\":\""), Hex(24), Is("-"), Alnum(50), Is("\"}}")],
        &[Is("omnisend_api_key: "), Hex(24), Is("-"), Alnum(50)],
    ]),
    counter_examples: texts(&[
        &[Is("OMNISEND_API_KEY="), Hex(24), Is("-"), Alnum(20)],
        &[Is("omnisend commit "), Hex(24), Is("-"), Alnum(50)],
    ]),
}];
