//! PromptLayer's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "promptlayer-key",
    title: "PromptLayer API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `pl_` and 32 hexadecimal digits.",
    why: "Whoever holds the key can read the prompts and answers that were logged.",
    fix: "Delete the key in PromptLayer under Settings, API keys, and create another.",
    references: &["https://docs.promptlayer.com/reference/introduction"],
    matcher: Matcher::Tokens(&[form("pl_[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("{\"token\": \""), Like("pl_[0-9a-f]{32}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("pl_[0-9a-f]{32}"), Is("\");")],
        &[Is("  key: "), Like("pl_[0-9a-f]{32}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("pl_[0-9a-f]{31}"), Is("\"")],
        &[Is("x"), Like("pl_[0-9a-f]{32}")],
        &[Is("TOKEN=\""), Like("pl_0{32}"), Is("\"")],
    ]),
}];
