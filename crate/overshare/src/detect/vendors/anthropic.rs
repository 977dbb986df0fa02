//! Anthropic's API keys. Not its session keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "anthropic-key",
    title: "Anthropic API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API and admin keys: `sk-ant-`, a kind and a version, then 93 characters and `AA`.",
    why: "Whoever holds the key can use the account's models at its owner's cost and read what the workspace shares.",
    fix: "Delete the key in the Anthropic Console under API keys, create another, and read it from the environment.",
    references: &["https://docs.anthropic.com/en/api/overview"],
    matcher: Matcher::Tokens(&[
        proved("sk-ant-api03-[A-Za-z0-9_-]{95}", ends_in_aa),
        proved("sk-ant-admin01-[A-Za-z0-9_-]{95}", ends_in_aa),
    ]),
    examples: texts(&[
        &[Is("sk-ant-"), Is("api03-"), Alnum(93), Is("AA")],
        &[Is("key: sk-ant-"), Is("admin01-"), Alnum(93), Is("AA ")],
    ]),
    counter_examples: texts(&[
        &[Is("sk-ant-"), Is("api03-"), Alnum(40)],
        &[Is("sk-ant-"), Is("api03-"), Alnum(93), Is("Ax")],
    ]),
}];

/// Every key ends in `AA`.
fn ends_in_aa(body: &[u8]) -> Check {
    if body.ends_with(b"AA") { Check::Likely } else { Check::No }
}
