//! Nomic Atlas' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nomic-api-key",
    title: "Nomic Atlas API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "`nk-` and 43 characters.",
    why: "A stranger can read the organisation's data maps and use its quota.",
    fix: "Revoke the key in Nomic Atlas under Settings, API keys, and create another.",
    references: &["https://docs.nomic.ai/"],
    matcher: Matcher::Tokens(&[proved("nk-[A-Za-z0-9_-]{43}", varied)]),
    examples: texts(&[
        &[Is("export NOMIC_API_KEY=\"nk-"), Alnum(43), Is("\"")],
        &[Is("NOMIC_API_KEY=nk-"), Alnum(43)],
        &[Is("const nomicToken = 'nk-"), Alnum(43), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("NOMIC_API_KEY=nk-"), Alnum(42)],
        &[Is("nk-"), Alnum(42)],
        &[Is("nk-"), Like("[a-z]{43}")],
    ]),
}];
