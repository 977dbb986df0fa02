//! Mailjet's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mailjet-api-key",
    title: "Mailjet API or secret key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API and secret keys: 32 hexadecimal digits, or the base64 of both, behind a name that says `mailjet`.",
    why: "The pair lets a stranger send mail in the account's name and read what was sent.",
    fix: "Revoke the key in Mailjet under Account settings, REST API, API Key Management, and create another.",
    references: &["https://dev.mailjet.com/email/guides/getting-started/"],
    matcher: Matcher::Named(&[named(&["mailjet"], &["[0-9a-f]{32}", "[A-Za-z0-9+/]{86,88}={0,2}"])]),
    examples: texts(&[
        &[Is("MAILJET_API_KEY="), Hex(32)],
        &[Is("const mailjetApiKey = '"), Hex(32), Is("';")],
        &[Is("\"mailjetApiKey\": \""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("MAILJET_API_KEY="), Hex(31)], &[Is("mailjet commit "), Hex(32)]]),
}];
