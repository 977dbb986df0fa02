//! ScrapingAnt's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "scrapingant-key",
    title: "ScrapingAnt API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 lower-case letters and digits behind a name that says `scrapingant`.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Regenerate the key in the ScrapingAnt dashboard.",
    references: &["https://docs.scrapingant.com/"],
    matcher: Matcher::Named(&[named(&["scrapingant"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("SCRAPINGANT_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"scrapingantApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const scrapingantSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SCRAPINGANT_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("SCRAPINGANT_API_KEY=your_scrapingant_api_key_goes_here")],
    ]),
}];
