//! Groq's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "groq-api-key",
    title: "Groq API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `gsk_` and 52 letters and digits.",
    why: "Whoever holds the key can use the account's models at its cost.",
    fix: "Delete the key in the Groq console under API Keys, and create another.",
    references: &["https://console.groq.com/docs/quickstart"],
    matcher: Matcher::Tokens(&[form("gsk_[A-Za-z0-9]{52}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer gsk_"), Alnum(52)],
        &[Is("export GROQ_API_KEY='gsk_"), Alnum(52), Is("'")],
        &[Is("// groqApiKey: gsk_"), Alnum(52)],
    ]),
    counter_examples: texts(&[
        &[Is("GROQ_API_KEY=gsk_"), Alnum(51)],
        &[Is("key \"gsk_"), Alnum(52), Is("f1\"")],
        &[Is("GROQ_API_KEY=gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
