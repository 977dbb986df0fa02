//! E2B's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "e2b-api-key",
    title: "E2B API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (`e2b_`) and access tokens (`sk_e2b_`), each with 40 hexadecimal digits.",
    why: "Whoever holds the key can run code in the team's sandboxes, at its cost.",
    fix: "Delete the key in the E2B dashboard under Keys, and create another.",
    references: &["https://e2b.dev/docs/api-key"],
    matcher: Matcher::Tokens(&[form("e2b_[0-9a-f]{40}"), form("sk_e2b_[0-9a-f]{40}")]),
    examples: texts(&[
        &[Is("export E2B_API_KEY='e2b_"), Hex(40), Is("'")],
        &[Is("// e2bApiKey: sk_e2b_"), Hex(40)],
        &[Is("E2B_API_KEY=e2b_"), Hex(40)],
    ]),
    counter_examples: texts(&[
        &[Is("E2B_API_KEY=e2b_"), Hex(39)],
        &[Is("key \"e2b_"), Hex(40), Is("f1\"")],
        &[Is("E2B_API_KEY=e2b_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
