//! MailerLite's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mailerlite-api-key",
    title: "MailerLite API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 characters, or a JSON Web Token, behind a name that says `mailerlite`.",
    why: "A stranger can read the subscribers and send campaigns to them.",
    fix: "Revoke the key in MailerLite under Integrations, API, and create another.",
    references: &["https://developers.mailerlite.com/docs/"],
    matcher: Matcher::Named(&[named(
        &["mailerlite"],
        &["[0-9a-z]{32}", "eyJ[A-Za-z0-9_-]{20,400}\\.[A-Za-z0-9_-]{40,900}\\.[A-Za-z0-9_-]{300,900}"],
    )]),
    examples: texts(&[
        &[Is("MAILERLITE_API_KEY="), Hex(32)],
        &[Is("export MAILERLITE_API_KEY=\""), Hex(32), Is("\"")],
        &[Is("mailerlite: { apiKey: \""), Hex(32), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("MAILERLITE_API_KEY="), Hex(31)],
        &[Is("\"mailerlite\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
    ]),
}];
