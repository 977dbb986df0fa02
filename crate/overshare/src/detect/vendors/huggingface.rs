//! Hugging Face's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "huggingface-token",
    title: "Hugging Face access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "User and organisation tokens: `hf_` and 34 letters, or `api_org_` and 34 letters.",
    why: "Whoever holds the token can read private models and data sets and, with write access, replace published ones.",
    fix: "Invalidate the token on Hugging Face under Settings, Access Tokens, and create another.",
    references: &["https://huggingface.co/docs/hub/security-tokens"],
    matcher: Matcher::Tokens(&[proved("hf_[A-Za-z]{34}", mixed_case), proved("api_org_[A-Za-z]{34}", mixed_case)]),
    examples: texts(&[
        &[Is("Authorization: Bearer hf_"), Letters(34)],
        &[Is("https://api.huggingface.test/v1?token=api_org_"), Letters(34)],
        &[Is("e.exports={t:\"hf_"), Letters(34), Is("\",d:1}")],
    ]),
    counter_examples: texts(&[
        &[Is("HUGGINGFACE_TOKEN=hf_"), Letters(33)],
        &[Is("hf_"), Letters(33)],
        &[Is("hf_"), Digits(10), Alnum(24)],
        &[Is("hf_someverylongidentifierinlowercase")],
    ]),
}];
