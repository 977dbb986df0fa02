//! scrapestack's access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "scrapestack-key",
    title: "scrapestack access key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access keys: 32 lower-case letters and digits behind a name that says `scrapestack`.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Regenerate the key in the scrapestack dashboard.",
    references: &["https://scrapestack.com/documentation"],
    matcher: Matcher::Named(&[named(&["scrapestack"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("SCRAPESTACK_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"scrapestackApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const scrapestackSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SCRAPESTACK_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("SCRAPESTACK_API_KEY=your_scrapestack_api_key_goes_here")],
    ]),
}];
