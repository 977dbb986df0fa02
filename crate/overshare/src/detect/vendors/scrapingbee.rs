//! ScrapingBee's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "scrapingbee-key",
    title: "ScrapingBee API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 80 capitals and digits behind a name that says `scrapingbee`.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Regenerate the key in the ScrapingBee dashboard.",
    references: &["https://www.scrapingbee.com/documentation/"],
    matcher: Matcher::Named(&[named(&["scrapingbee"], &["[A-Z0-9]{80}"])]),
    examples: texts(&[
        &[Is("SCRAPINGBEE_API_KEY="), Like("[A-Z0-9]{80}")],
        &[Is("{\"scrapingbeeApiKey\": \""), Like("[A-Z0-9]{80}"), Is("\"}")],
        &[Is("const scrapingbeeSecret = '"), Like("[A-Z0-9]{80}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SCRAPINGBEE_API_KEY="), Like("[A-Z0-9]{79}")],
        &[Is("checksum: \""), Like("[A-Z0-9]{80}"), Is("\"")],
        &[Is("SCRAPINGBEE_API_KEY=your_scrapingbee_api_key_goes_here")],
    ]),
}];
