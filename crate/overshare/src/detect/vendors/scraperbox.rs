//! ScraperBox's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "scraperbox-token",
    title: "ScraperBox API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 32 capitals and digits behind a name that says `scraperbox`.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Regenerate the key in the ScraperBox dashboard.",
    references: &["https://scraperbox.com/"],
    matcher: Matcher::Named(&[named(&["scraperbox"], &["[0-9A-Z]{32}"])]),
    examples: texts(&[
        &[Is("SCRAPERBOX_API_KEY="), Like("[0-9A-Z]{32}")],
        &[Is("{\"scraperboxApiKey\": \""), Like("[0-9A-Z]{32}"), Is("\"}")],
        &[Is("const scraperboxSecret = '"), Like("[0-9A-Z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SCRAPERBOX_API_KEY="), Like("[0-9A-Z]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Z]{32}"), Is("\"")],
        &[Is("SCRAPERBOX_API_KEY=your_scraperbox_api_key_goes_here")],
    ]),
}];
