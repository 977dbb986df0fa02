//! Hugging Face's access tokens.

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
    matcher: Matcher::Tokens(&[proved("hf_[A-Za-z]{34}", mixed), proved("api_org_[A-Za-z]{34}", mixed)]),
    examples: texts(&[&[Is("hf_"), Is("QwErTyUiOpAsDfGhJkLzXcVbNmQaWsEdRf")]]),
    counter_examples: texts(&[&[Is("hf_"), Alnum(34)], &[Is("hf_someverylongidentifierinlowercase")]]),
}];

/// Words are in one case or begin with a capital; tokens change case all the time.
fn mixed(body: &[u8]) -> Check {
    let changes = body.windows(2).filter(|pair| pair[0].is_ascii_lowercase() != pair[1].is_ascii_lowercase()).count();
    if changes >= 10 { Check::Likely } else { Check::No }
}
