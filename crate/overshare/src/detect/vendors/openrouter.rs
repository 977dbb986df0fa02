//! OpenRouter's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "openrouter-api-key",
    title: "OpenRouter API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "`sk-or-v1-` and 64 hexadecimal digits.",
    why: "A stranger can use every model at the account's cost.",
    fix: "Revoke the key in OpenRouter under Settings, API Keys, and create another.",
    references: &["https://openrouter.ai/docs/api-reference/authentication"],
    matcher: Matcher::Tokens(&[form("sk-or-v1-[0-9a-f]{64}")]),
    examples: texts(&[
        &[Is("export OPENROUTER_API_KEY=\"sk-or-v1-"), Hex(64), Is("\"")],
        &[Is("OPENROUTER_API_KEY=sk-or-v1-"), Hex(64)],
        &[Is("const openrouterToken = 'sk-or-v1-"), Hex(64), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("OPENROUTER_API_KEY=sk-or-v1-"), Hex(63)],
        &[Is("sk-or-v1-"), Hex(63)],
        &[Is("sk-or-v1-"), Hex(32)],
    ]),
}];
