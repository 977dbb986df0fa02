//! Stability AI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "stability-key",
    title: "Stability AI API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `sk-` and 48 letters and digits behind a name that says `stability` or `dreamstudio`.",
    why: "Whoever holds the key can make images at its owner’s cost.",
    fix: "Delete the key on platform.stability.ai under Account, API Keys, and create another.",
    references: &["https://platform.stability.ai/docs/api-reference#section/Authentication"],
    matcher: Matcher::Named(&[named(&["stability", "stabilityai", "dreamstudio"], &["sk-[A-Za-z0-9]{48}"])]),
    examples: texts(&[
        &[Is("STABILITY_API_KEY="), Like("sk-[A-Za-z0-9]{48}")],
        &[Is("{\"stabilityApiKey\": \""), Like("sk-[A-Za-z0-9]{48}"), Is("\"}")],
        &[Is("const stabilitySecret = '"), Like("sk-[A-Za-z0-9]{48}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("STABILITY_API_KEY=sk-"), Alnum(47)],
        &[Is("OTHER_API_KEY=sk-"), Alnum(48)],
        &[Is("STABILITY_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
