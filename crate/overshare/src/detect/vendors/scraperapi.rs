//! ScraperAPI's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "scraperapi-key",
    title: "ScraperAPI key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 lower-case letters and digits behind a name that says `scraperapi`.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Regenerate the key in the ScraperAPI dashboard.",
    references: &["https://docs.scraperapi.com/"],
    matcher: Matcher::Named(&[owned(&["scraperapi", "scraper"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("SCRAPERAPI_KEY="), Lower(32)],
        &[Is("{\"scraperApiKey\": \""), Hex(32), Is("\"}")],
        &[Is("scraper_api_token: "), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("SCRAPERAPI_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("SCRAPERAPI_API_KEY=your_scraperapi_api_key_goes_here")],
    ]),
}];
