//! Replicate's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "replicate-token",
    title: "Replicate API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: `r8_` and 37 letters and digits.",
    why: "Whoever holds the token can run models at its owner’s cost and read what was run.",
    fix: "Disable the token in Replicate under Account, API tokens, and create another.",
    references: &["https://replicate.com/docs/topics/security/api-tokens"],
    matcher: Matcher::Tokens(&[form("r8_[A-Za-z0-9]{37}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("r8_[A-Za-z0-9]{37}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("r8_[A-Za-z0-9]{37}"), Is("'}")],
        &[Is("// was: "), Like("r8_[A-Za-z0-9]{37}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("r8_[A-Za-z0-9]{36}"), Is("\"")],
        &[Is("x"), Like("r8_[A-Za-z0-9]{37}")],
        &[Is("TOKEN=r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
