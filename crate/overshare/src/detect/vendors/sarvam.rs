//! Sarvam AI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sarvam-key",
    title: "Sarvam AI API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `sk_`, eight lower-case letters and digits, `_` and 24 letters and digits.",
    why: "Whoever holds the key can run models at its owner’s cost.",
    fix: "Delete the key in the Sarvam dashboard under API keys, and create another.",
    references: &["https://docs.sarvam.ai/api-reference-docs/authentication"],
    matcher: Matcher::Tokens(&[proved("sk_[a-z0-9]{8}_[A-Za-z0-9]{24}", drawn)]),
    examples: texts(&[
        &[Is("SARVAM_API_KEY="), Like("sk_[a-z0-9]{8}_([A-Z][a-z][0-9])([A-Z][a-z][0-9])[A-Za-z0-9]{18}")],
        &[Is("{\"key\": \""), Like("sk_[a-z0-9]{8}_([A-Z][a-z][0-9])([A-Z][a-z][0-9])[A-Za-z0-9]{18}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("sk_"), Lower(8), Is("_"), Alnum(23)],
        &[Is("sk_"), Lower(8), Is("_"), Like("[a-z]{24}")],
        &[Is("xsk_"), Lower(8), Is("_"), Alnum(24)],
    ]),
}];
