//! OpenAI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "openai-key",
    title: "OpenAI API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Project, service account and user keys: `sk-` and a body in the middle of which stands the fixed mark `T3BlbkFJ`.",
    why: "Whoever holds the key can use the account's models at its owner's cost and read files that are stored there.",
    fix: "Revoke the key on the OpenAI platform under API keys, create another, and read it from the environment.",
    references: &["https://platform.openai.com/docs/api-reference/authentication"],
    matcher: Matcher::Tokens(&[proved("sk-[A-Za-z0-9_-]{48,200}", has_mark)]),
    examples: texts(&[
        &[Is("sk-proj-"), Alnum(74), Is("T3Blb"), Is("kFJ"), Alnum(74)],
        &[Is("sk-"), Alnum(20), Is("T3Blb"), Is("kFJ"), Alnum(20)],
    ]),
    counter_examples: texts(&[&[Is("sk-proj-"), Alnum(60)], &[Is("sk-"), Alnum(20)]]),
}];

/// The mark is the base64 of the vendor's name.
fn has_mark(body: &[u8]) -> Check {
    if memchr::memmem::find(body, b"T3BlbkFJ").is_some() { Check::Confirmed } else { Check::No }
}
