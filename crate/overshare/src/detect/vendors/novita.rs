//! Novita AI's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "novita-api-key",
    title: "Novita AI API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `sk_` and 43 characters, behind a name that says `novita`.",
    why: "A stranger can use the models and machines at the account's cost.",
    fix: "Revoke the key in Novita AI under Settings, Key Management, and create another.",
    references: &["https://novita.ai/docs/guides/quickstart"],
    matcher: Matcher::Named(&[named(&["novita", "novitaai"], &["sk_[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[
        &[Is("NOVITA_API_KEY=sk_"), Alnum(43)],
        &[Is("novita: { apiKey: \"sk_"), Alnum(43), Is("\" }")],
        &[Is("fetch('https://api.novita.test?api_key=sk_"), Alnum(43), Is("')")],
    ]),
    counter_examples: texts(&[&[Is("NOVITA_API_KEY=sk_"), Alnum(42)], &[Is("novita commit sk_"), Alnum(43)]]),
}];
