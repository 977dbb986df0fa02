//! Chroma Cloud's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "chroma-key",
    title: "Chroma Cloud API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (`ck-` and some 44 letters and digits) behind a name that says `chroma`.",
    why: "Whoever holds the key can read and change the collections of its databases.",
    fix: "Delete the key in Chroma Cloud under Settings, and create another.",
    references: &["https://docs.trychroma.com/cloud/getting-started"],
    matcher: Matcher::Named(&[named(&["chroma", "trychroma"], &["ck-[A-Za-z0-9]{40,50}"])]),
    examples: texts(&[
        &[Is("CHROMA_API_KEY="), Like("ck-[A-Za-z0-9]{44}")],
        &[Is("chroma: { apiKey: \""), Like("ck-[A-Za-z0-9]{44}"), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("CHROMA_API_KEY="), Like("ck-[A-Za-z0-9]{20}")],
        &[Is("OTHER_KEY="), Like("ck-[A-Za-z0-9]{44}")],
    ]),
}];
