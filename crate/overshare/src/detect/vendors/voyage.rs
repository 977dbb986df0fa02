//! Voyage AI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "voyage-key",
    title: "Voyage AI API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `pa-` and 43 characters.",
    why: "Whoever holds the key can compute embeddings at its owner’s cost.",
    fix: "Delete the key in the Voyage dashboard under API keys, and create another.",
    references: &["https://docs.voyageai.com/docs/api-key-and-installation"],
    matcher: Matcher::Tokens(&[proved("pa-[A-Za-z0-9_-]{43}", drawn)]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("pa-[A-Za-z0-9_-]{43}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("pa-[A-Za-z0-9_-]{43}"), Is("'}")],
        &[Is("// was: "), Like("pa-[A-Za-z0-9_-]{43}")],
    ]),
    counter_examples: texts(&[&[Is("pa-"), Alnum(42)], &[Is("pa-"), Like("[a-z-]{43}")], &[Is("pa-"), Hex(43)]]),
}];
