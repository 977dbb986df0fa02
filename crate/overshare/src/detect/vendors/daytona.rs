//! Daytona's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "daytona-api-key",
    title: "Daytona API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `dtn_` and 64 hexadecimal digits.",
    why: "Whoever holds the key can run code in the organisation's sandboxes, at its cost.",
    fix: "Delete the key in the Daytona dashboard under Keys, and create another.",
    references: &["https://www.daytona.io/docs/en/api-keys/"],
    matcher: Matcher::Tokens(&[form("dtn_[0-9a-f]{64}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer dtn_"), Hex(64)],
        &[Is("export DAYTONA_API_KEY='dtn_"), Hex(64), Is("'")],
        &[Is("// daytonaApiKey: dtn_"), Hex(64)],
    ]),
    counter_examples: texts(&[
        &[Is("DAYTONA_API_KEY=dtn_"), Hex(63)],
        &[Is("key \"dtn_"), Hex(64), Is("f1\"")],
        &[Is("DAYTONA_API_KEY=dtn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
