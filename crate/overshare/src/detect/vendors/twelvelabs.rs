//! Twelve Labs' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "twelvelabs-key",
    title: "Twelve Labs API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `tlk_` and 26 to 32 capitals and digits.",
    why: "Whoever holds the key can index and read videos at its owner’s cost.",
    fix: "Delete the key in the Twelve Labs playground under API Keys, and create another.",
    references: &["https://docs.twelvelabs.io/docs/get-started/manage-your-api-keys"],
    matcher: Matcher::Tokens(&[form("tlk_[0-9A-Z]{26,32}")]),
    examples: texts(&[
        &[Is("TWELVELABS_TOKEN="), Like("tlk_[0-9A-Z]{26,32}"), Is("\n")],
        &[Is("{\"token\": \""), Like("tlk_[0-9A-Z]{26,32}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("tlk_[0-9A-Z]{26,32}"), Is("\");")],
    ]),
    counter_examples: texts(&[&[Is("tlk_"), Upper(25)], &[Is("tlk_"), Lower(30)], &[Is("xtlk_"), Upper(30)]]),
}];
