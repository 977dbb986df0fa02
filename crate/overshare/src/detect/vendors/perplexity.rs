//! Perplexity's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "perplexity-key",
    title: "Perplexity API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `pplx-` and 48 letters and digits.",
    why: "Whoever holds the key can ask models at its owner’s cost.",
    fix: "Delete the key in Perplexity under Settings, API, API Keys, and create another.",
    references: &["https://docs.perplexity.ai/guides/api-key-management"],
    matcher: Matcher::Tokens(&[form("pplx-[A-Za-z0-9]{48}")]),
    examples: texts(&[
        &[Is("{\"token\": \""), Like("pplx-[A-Za-z0-9]{48}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("pplx-[A-Za-z0-9]{48}"), Is("\");")],
        &[Is("  key: "), Like("pplx-[A-Za-z0-9]{48}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("pplx-[A-Za-z0-9]{47}"), Is("\"")],
        &[Is("x"), Like("pplx-[A-Za-z0-9]{48}")],
        &[Is("TOKEN=pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
