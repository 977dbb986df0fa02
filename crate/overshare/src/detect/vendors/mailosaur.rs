//! Mailosaur's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mailosaur-api-key",
    title: "Mailosaur API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 16 or 32 letters and digits, behind a name that says `mailosaur`.",
    why: "A stranger can read the messages of the account's test inboxes.",
    fix: "Revoke the key in Mailosaur under API Access, and create another.",
    references: &["https://mailosaur.com/docs/api/"],
    matcher: Matcher::Named(&[named(&["mailosaur"], &["[A-Za-z0-9]{16}", "[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("MAILOSAUR_API_KEY="), Alnum(32)],
        &[Is("{\"mailosaur\":{\"secret\":\""), Alnum(32), Is("\"}}")],
        &[Is("export MAILOSAUR_API_KEY=\""), Alnum(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("MAILOSAUR_API_KEY="), Alnum(31)],
        &[Is("\"mailosaur\": \"1.2.0\", \"integrity\": \""), Alnum(32), Is("\"")],
    ]),
}];
