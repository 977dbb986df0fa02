//! Jina AI's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "jina-api-key",
    title: "Jina AI API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "`jina_` and 60 characters.",
    why: "Tokens that strangers use are paid from the key's balance.",
    fix: "Revoke the key in Jina AI under API dashboard, Key & billing, and create another.",
    references: &["https://jina.ai/api-dashboard/"],
    matcher: Matcher::Tokens(&[form("jina_[A-Za-z0-9_-]{60}")]),
    examples: texts(&[
        &[Is("https://api.jina.test/v1?token=jina_"), Alnum(60)],
        &[Is("e.exports={t:\"jina_"), Alnum(60), Is("\",d:1}")],
        &[Is("Authorization: Bearer jina_"), Alnum(60)],
    ]),
    counter_examples: texts(&[
        &[Is("JINA_API_KEY=jina_"), Alnum(59)],
        &[Is("jina_"), Alnum(50)],
        &[Is("jina_embeddings_v3_"), Lower(12)],
    ]),
}];
