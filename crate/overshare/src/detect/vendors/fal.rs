//! fal's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fal-api-key",
    title: "fal API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: a UUID, `:` and 32 hexadecimal digits, behind a name that says `fal`.",
    why: "Whoever holds the key can use the account's models at its cost.",
    fix: "Delete the key in the fal dashboard under API Keys, and create another.",
    references: &["https://docs.fal.ai/"],
    matcher: Matcher::Named(&[owned(
        &["fal", "falai"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32}"],
    )]),
    examples: texts(&[
        &[Is("FAL_KEY="), Uuid, Is(":"), Hex(32)],
        &[Is("# fal_key\nFAL_KEY: "), Uuid, Is(":"), Hex(32), Is("\n")],
        &[Is("const falKey = '"), Uuid, Is(":"), Hex(32), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("FAL_KEY="), Uuid, Is(":"), Hex(31)],
        &[Is("see fal@"), Uuid, Is(":"), Hex(32)],
        &[Is("src=\"https://cdn.fal.test/"), Uuid, Is(":"), Hex(32), Is(".js\"")],
    ]),
}];
