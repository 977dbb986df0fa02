//! Hugging Face's access tokens.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Check, Token},
    },
    report::Severity,
};

/// Hugging Face access token.
pub const HUGGINGFACE_TOKEN: Rule = Rule {
    id: "huggingface-token",
    title: "Hugging Face access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "User and organisation tokens: `hf_` and 34 letters, or `api_org_` and 34 letters.",
    why: "Whoever holds the token can read private models and data sets and, with write access, replace published ones.",
    fix: "Invalidate the token on Hugging Face under Settings, Access Tokens, and create another.",
    references: &["https://huggingface.co/docs/hub/security-tokens"],
    matcher: Matcher::Tokens(&[
        Token { prefix: "hf_", alphabet: letter, length: 34..=34, check: mixed },
        Token { prefix: "api_org_", alphabet: letter, length: 34..=34, check: mixed },
    ]),
    examples: &[&[Is("hf_"), Is("QwErTyUiOpAsDfGhJkLzXcVbNmQaWsEdRf")]],
    counter_examples: &[&[Is("hf_"), Alnum(34)], &[Is("hf_someverylongidentifierinlowercase")]],
};

fn letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic()
}

/// Words are in one case or begin with a capital; tokens change case all the time.
fn mixed(body: &[u8]) -> Check {
    let changes = body.windows(2).filter(|pair| pair[0].is_ascii_lowercase() != pair[1].is_ascii_lowercase()).count();
    if changes >= 10 { Check::Likely } else { Check::No }
}
