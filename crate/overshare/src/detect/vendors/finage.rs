//! Finage's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "finage-api-key",
    title: "Finage API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `API_KEY` and 32 letters and digits, behind a name that says `finage`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Delete the key in the Finage dashboard, and create another.",
    references: &["https://finage.co.uk/docs/api/getting-started"],
    matcher: Matcher::Named(&[named(&["finage"], &["(API_KEY)?[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("FINAGE_API_KEY=API_KEY"), Alnum(32)],
        &[Is("process.env.FINAGE_API_KEY||\"API_KEY"), Alnum(32), Is("\"")],
        &[Is("# finage_api_key\nFINAGE_API_KEY: "), Alnum(32), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("FINAGE_API_KEY=API_KEY"), Alnum(31)],
        &[Is("{\"checksum\": \"API_KEY"), Alnum(32), Is("\"}")],
        &[Is("FINAGE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
