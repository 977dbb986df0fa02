//! MailerSend's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mailersend-api-token",
    title: "MailerSend API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: `mlsn.` and 64 hexadecimal digits.",
    why: "A stranger can send mail in the account's name and read what was sent.",
    fix: "Revoke the token in MailerSend under Integrations, API tokens, and create another.",
    references: &["https://developers.mailersend.com/general.html#authentication"],
    matcher: Matcher::Tokens(&[form("mlsn\\.[0-9a-f]{64}")]),
    examples: texts(&[
        &[Is("// mailersend: mlsn."), Hex(64)],
        &[Is("\"mailersend\": {\"token\": \"mlsn."), Hex(64), Is("\"}")],
        &[Is("mailersend:\n  token: mlsn."), Hex(64), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("MAILERSEND_API_TOKEN=mlsn."), Hex(63)],
        &[Is("mlsn."), Hex(63)],
        &[Is("mlsn."), Alnum(64)],
    ]),
}];
