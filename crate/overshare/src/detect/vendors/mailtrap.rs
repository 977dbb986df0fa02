//! Mailtrap's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mailtrap-api-token",
    title: "Mailtrap API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 32 hexadecimal digits, behind a name that says `mailtrap`.",
    why: "A stranger can send mail from the account's domains, or read its test inboxes.",
    fix: "Revoke the token in Mailtrap under Settings, API Tokens, and create another.",
    references: &["https://help.mailtrap.io/article/103-api-tokens"],
    matcher: Matcher::Named(&[named(&["mailtrap"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("MAILTRAP_API_TOKEN="), Hex(32)],
        &[Is("const mailtrapApiToken = '"), Hex(32), Is("';")],
        &[Is("process.env.MAILTRAP_API_TOKEN || \""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("MAILTRAP_API_TOKEN="), Hex(31)],
        &[Is("\"mailtrap\": {\"hash\": \""), Hex(32), Is("\"}")],
    ]),
}];
