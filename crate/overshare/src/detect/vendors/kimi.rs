//! Moonshot AI's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "kimi-api-key",
    title: "Moonshot AI (Kimi) API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `sk-` and 48 characters, behind a name that says `kimi`.",
    why: "A stranger can use the models at the account's cost.",
    fix: "Revoke the key in the Moonshot AI platform under API Keys, and create another.",
    references: &["https://platform.moonshot.ai/docs/introduction"],
    matcher: Matcher::Named(&[named(&["kimi", "moonshot", "moonshotai"], &["sk-[A-Za-z0-9_-]{48}"])]),
    examples: texts(&[
        &[Is("KIMI_API_KEY=sk-"), Alnum(48)],
        &[Is("{\"kimi\":{\"secret\":\"sk-"), Alnum(48), Is("\"}}")],
        &[Is("const kimiApiKey = 'sk-"), Alnum(48), Is("';")],
        &[Is("const moonshotToken = \"sk-"), Alnum(48), Is("\";")],
    ]),
    counter_examples: texts(&[
        &[Is("KIMI_API_KEY=sk-"), Alnum(47)],
        &[Is("\"kimi\": \"1.2.0\", \"integrity\": \"sk-"), Alnum(48), Is("\"")],
    ]),
}];
