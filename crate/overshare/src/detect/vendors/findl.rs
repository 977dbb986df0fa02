//! Findl's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "findl-api-key",
    title: "Findl API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID that is called Findl's.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Ask for another key in the Findl account.",
    references: &["https://www.findl.com/"],
    matcher: Matcher::Named(&[owned(&["findl"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("FINDL_API_KEY="), Uuid],
        &[Is("# findl_api_key\nFINDL_API_KEY: "), Uuid, Is("\n")],
        &[Is("declare const x: { findl_api_key: `"), Uuid, Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("FINDL_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("FINDL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("findlapi build "), Uuid],
    ]),
}];
