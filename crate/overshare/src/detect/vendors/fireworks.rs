//! Fireworks' keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fireworks-api-key",
    title: "Fireworks API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `fw_` and 22 to 24 letters and digits.",
    why: "Whoever holds the key can use the account's models at its cost.",
    fix: "Delete the key in Fireworks under Settings, API Keys, and create another.",
    references: &["https://docs.fireworks.ai/getting-started/quickstart"],
    matcher: Matcher::Tokens(&[proved("fw_[A-Za-z0-9]{22,24}", mixed)]),
    examples: texts(&[
        &[Is("  token: fw_"), Alnum(23), Is("7"), Is("\n")],
        &[Is("\"https://api.example.com/?key=fw_"), Alnum(23), Is("7"), Is("&page=1\"")],
        &[Is("\\nfw_"), Alnum(23), Is("7"), Is("\\n")],
    ]),
    counter_examples: texts(&[
        &[Is("FIREWORKS_API_KEY=fw_"), Alnum(20), Is("7")],
        &[Is("key \"fw_"), Alnum(23), Is("7"), Is("f1\"")],
        &[Is("FIREWORKS_API_KEY=fw_xxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("fw_someconfigurationvalues")],
    ]),
}];
