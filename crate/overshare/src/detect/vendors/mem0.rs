//! Mem0's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mem0-api-key",
    title: "Mem0 API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "`m0-` and 40 letters and digits.",
    why: "A stranger can read and change what the account's agents remember of people.",
    fix: "Revoke the key in Mem0's dashboard under API keys, and create another.",
    references: &["https://docs.mem0.ai/platform/quickstart"],
    matcher: Matcher::Tokens(&[proved("m0-[A-Za-z0-9]{40}", varied)]),
    examples: texts(&[
        &[Is("Authorization: Bearer m0-"), Alnum(40)],
        &[Is("https://api.mem0.test/v1?token=m0-"), Alnum(40)],
        &[Is("e.exports={t:\"m0-"), Alnum(40), Is("\",d:1}")],
    ]),
    counter_examples: texts(&[
        &[Is("MEM0_API_KEY=m0-"), Alnum(39)],
        &[Is("m0-"), Alnum(39)],
        &[Is("m0-"), Like("[a-z]{40}")],
    ]),
}];
