//! Weglot's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "weglot-key",
    title: "Weglot API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: `wg_` and 33 hexadecimal digits, the last of which tells the version. Those of websites are made to be shipped.",
    why: "Whoever holds the key can use up the project’s quota of translated words.",
    fix: "Regenerate the key in Weglot under Settings, Setup, and allow the key for the own domains only.",
    references: &["https://developers.weglot.com/api/reference"],
    matcher: Matcher::Tokens(&[form("wg_[0-9a-f]{33}")]),
    examples: texts(&[
        &[Is("WEGLOT_TOKEN="), Like("wg_[0-9a-f]{33}"), Is("\n")],
        &[Is("{\"token\": \""), Like("wg_[0-9a-f]{33}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("wg_[0-9a-f]{33}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("wg_[0-9a-f]{32}"), Is("\"")],
        &[Is("x"), Like("wg_[0-9a-f]{33}")],
        &[Is("TOKEN=wg_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
