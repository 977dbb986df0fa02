//! Tripo's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tripo-key",
    title: "Tripo API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `tsk_` and 43 characters.",
    why: "Whoever holds the key can make models at its owner’s cost.",
    fix: "Delete the key in the Tripo platform under API Keys, and create another.",
    references: &["https://platform.tripo3d.ai/docs/quick-start"],
    matcher: Matcher::Tokens(&[proved("tsk_[A-Za-z0-9_-]{43}", drawn)]),
    examples: texts(&[
        &[Is("  key: "), Like("tsk_[A-Za-z0-9_-]{43}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("tsk_[A-Za-z0-9_-]{43}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("tsk_[A-Za-z0-9_-]{43}"), Is("'}")],
    ]),
    counter_examples: texts(&[&[Is("tsk_"), Alnum(42)], &[Is("tsk_"), Like("[a-z_]{43}")], &[Is("xtsk_"), Alnum(43)]]),
}];
