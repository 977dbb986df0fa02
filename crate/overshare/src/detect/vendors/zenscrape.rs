//! Zenscrape's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zenscrape-key",
    title: "Zenscrape API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID behind a name that says `zenscrape`.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Regenerate the key in the Zenscrape dashboard.",
    references: &["https://zenscrape.com/documentation/"],
    matcher: Matcher::Named(&[named(
        &["zenscrape"],
        &["[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"],
    )]),
    examples: texts(&[
        &[Is("ZENSCRAPE_API_KEY="), Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}")],
        &[
            Is("{\"zenscrapeApiKey\": \""),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const zenscrapeSecret = '"),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
            Is("';"),
        ],
    ]),
    counter_examples: texts(&[&[Is("ZENSCRAPE_KEY="), Hex(32)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
