//! MailSlurp's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mailslurp-api-key",
    title: "MailSlurp API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 hexadecimal digits, behind a name that says `mailslurp`.",
    why: "A stranger can read the messages of the account's inboxes and send from them.",
    fix: "Revoke the key in MailSlurp's dashboard, and create another.",
    references: &["https://docs.mailslurp.com/getting-started/"],
    matcher: Matcher::Named(&[named(&["mailslurp"], &["[0-9a-f]{64}", "sk_[A-Za-z0-9_]{32,80}"])]),
    examples: texts(&[
        &[Is("MAILSLURP_API_KEY="), Hex(64)],
        &[Is("# mailslurp\nAPI_TOKEN="), Hex(64)],
        &[Is("process.env.MAILSLURP_API_KEY || \""), Hex(64), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("MAILSLURP_API_KEY="), Hex(63)], &[Is("mailslurp commit "), Hex(64)]]),
}];
