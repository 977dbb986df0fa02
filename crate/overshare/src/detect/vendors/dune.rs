//! Dune's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dune-api-key",
    title: "Dune API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 letters and digits that are called Dune's.",
    why: "Whoever holds the key can run queries at the account's cost.",
    fix: "Delete the key in Dune under Settings, API, and create another.",
    references: &["https://docs.dune.com/api-reference/overview/authentication"],
    matcher: Matcher::Named(&[owned(&["duneapi", "duneanalytics", "dunekey"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("DUNE_API_KEY="), Alnum(32)],
        &[Is("dune_api_key: \""), Alnum(32), Is("\"\n")],
        &[Is("process.env.DUNE_API_KEY||\""), Alnum(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("DUNE_API_KEY="), Alnum(31)],
        &[Is("duneapi build "), Alnum(32)],
        &[Is("{\"checksum\": \""), Alnum(32), Is("\"}")],
    ]),
}];
