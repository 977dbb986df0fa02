//! Cerebras' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cerebras-key",
    title: "Cerebras API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `csk-` and 48 lower-case letters and digits.",
    why: "Whoever holds the key can use the account's models at its owner's cost.",
    fix: "Delete the key on cloud.cerebras.ai under API Keys, and create another.",
    references: &["https://inference-docs.cerebras.ai/quickstart"],
    matcher: Matcher::Tokens(&[form("csk-[a-z0-9]{48}")]),
    examples: texts(&[
        &[Is("CEREBRAS_KEY="), Like("csk-[a-z0-9]{48}")],
        &[Is("const client = connect(\""), Like("csk-[a-z0-9]{48}"), Is("\");")],
        &[Is("{\"token\":\""), Like("csk-[a-z0-9]{48}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CEREBRAS_KEY="), Like("csk-[a-z0-9]{47}")],
        &[Is("x"), Like("csk-[a-z0-9]{48}"), Is("y")],
        &[Is("\""), Like("csk-[a-z0-9]{47}"), Is("\"")],
    ]),
}];
