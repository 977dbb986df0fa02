//! Sindri's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sindri-key",
    title: "Sindri API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `sindri_` and 32 letters and digits.",
    why: "Whoever holds the key can compute proofs at its owner’s cost.",
    fix: "Delete the key in Sindri under Settings, API Keys, and create another.",
    references: &["https://sindri.app/docs/reference/api/api-key-obtain/"],
    matcher: Matcher::Tokens(&[form("sindri_[A-Za-z0-9]{32}")]),
    examples: texts(&[
        &[Is("SINDRI_API_KEY=sindri_"), Alnum(32)],
        &[Is("{\"apiKey\":\"sindri_"), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("sindri_[A-Za-z0-9]{31}"), Is("\"")],
        &[Is("x"), Like("sindri_[A-Za-z0-9]{32}")],
        &[Is("TOKEN=sindri_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
