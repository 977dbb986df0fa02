//! Neon's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "neon-api-key",
    title: "Neon API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "`napi_` and 64 small letters and digits.",
    why: "Whoever holds the key can read, change and delete the projects' databases.",
    fix: "Revoke the key in Neon under Account settings, API keys, and create another.",
    references: &["https://neon.com/docs/manage/api-keys"],
    matcher: Matcher::Tokens(&[form("napi_[a-z0-9]{64}")]),
    examples: texts(&[
        &[Is("neon:\n  token: napi_"), Lower(64), Is("\n")],
        &[Is("// neon: napi_"), Lower(64)],
        &[Is("\"neon\": {\"token\": \"napi_"), Lower(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("NEON_API_KEY=napi_"), Lower(63)],
        &[Is("napi_"), Lower(63)],
        &[Is("napi_"), Upper(64)],
    ]),
}];
