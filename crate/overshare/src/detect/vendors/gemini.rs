//! Gemini exchange's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gemini-exchange-api-secret",
    title: "Gemini exchange API secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys (`account-` or `master-` and 20 letters and digits) and secrets (27 or 28) of the Gemini exchange.",
    why: "With key and secret a stranger can, by their roles, trade and move the account's funds.",
    fix: "Revoke the key on Gemini under Settings, API, and create another with fewer roles.",
    references: &["https://docs.gemini.com/"],
    matcher: Matcher::Named(&[owned(
        &["geminiexchange", "geminitrading", "geminiapisecret"],
        &["(account|master)-[A-Za-z0-9]{20}", "[A-Za-z0-9]{27,28}"],
    )]),
    examples: texts(&[
        &[Is("GEMINI_EXCHANGE_API_SECRET=account-"), Alnum(19), Is("7")],
        &[Is("const geminiExchangeApiSecret = 'account-"), Alnum(19), Is("7"), Is("';")],
        &[Is("export GEMINI_EXCHANGE_API_SECRET=\""), Alnum(27), Is("7"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("GEMINI_EXCHANGE_API_SECRET=account-"), Alnum(18), Is("7")],
        &[Is("{\"checksum\": \"account-"), Alnum(19), Is("7"), Is("\"}")],
        &[Is("GEMINI_EXCHANGE_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
