//! LightOn's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lighton-paradigm-api-key",
    title: "LightOn Paradigm API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 48 characters, behind a name that says `lighton`.",
    why: "A stranger can query the company's documents and use the models at its cost.",
    fix: "Revoke the key in Paradigm under Settings, API keys, and create another.",
    references: &["https://paradigm.lighton.ai/docs"],
    matcher: Matcher::Named(&[owned(&["lighton", "paradigm"], &["[A-Za-z0-9_-]{48}"])]),
    examples: texts(&[
        &[Is("LIGHTON_API_KEY="), Alnum(48)],
        &[Is("\"lightonApiKey\": \""), Alnum(48), Is("\"")],
        &[Is("process.env.LIGHTON_API_KEY || \""), Alnum(48), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("LIGHTON_API_KEY="), Alnum(47)],
        &[Is("\"lighton\": {\"hash\": \""), Alnum(48), Is("\"}")],
    ]),
}];
