//! Tavily's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tavily-key",
    title: "Tavily API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `tvly-`, possibly `dev-` or `prod-`, and 32 or more letters and digits.",
    why: "Whoever holds the key can search at its owner’s cost.",
    fix: "Delete the key in the Tavily dashboard under API Keys, and create another.",
    references: &["https://docs.tavily.com/documentation/api-reference/introduction"],
    matcher: Matcher::Tokens(&[
        form("tvly-dev-[A-Za-z0-9_-]{30,64}"),
        form("tvly-prod-[A-Za-z0-9_-]{30,64}"),
        form("tvly-[A-Za-z0-9]{30,40}"),
    ]),
    examples: texts(&[
        &[Is("{\"token\": \""), Like("tvly-dev-[A-Za-z0-9_-]{30,64}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("tvly-prod-[A-Za-z0-9_-]{30,64}"), Is("\");")],
        &[Is("  key: "), Like("tvly-[A-Za-z0-9]{30,40}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("tvly-dev-[A-Za-z0-9_-]{29}"), Is("\"")],
        &[Is("key = \""), Like("tvly-prod-[A-Za-z0-9_-]{29}"), Is("\"")],
        &[Is("key = \""), Like("tvly-[A-Za-z0-9]{29}"), Is("\"")],
        &[Is("x"), Like("tvly-dev-[A-Za-z0-9_-]{30,64}")],
        &[Is("TOKEN=tvly-dev-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
