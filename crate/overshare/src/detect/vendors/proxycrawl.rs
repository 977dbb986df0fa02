//! The tokens of Crawlbase, which was ProxyCrawl.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "proxycrawl-token",
    title: "Crawlbase (ProxyCrawl) token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Tokens: 22 characters behind a name that says `proxycrawl` or `crawlbase`.",
    why: "Whoever holds the token can crawl at its owner’s cost.",
    fix: "Reset the token in the Crawlbase dashboard under Account.",
    references: &["https://crawlbase.com/docs/crawling-api/"],
    matcher: Matcher::Named(&[named(&["proxycrawl", "crawlbase"], &["[A-Za-z0-9_-]{22}"])]),
    examples: texts(&[
        &[Is("PROXYCRAWL_TOKEN="), Like("[a-z][0-9][A-Za-z0-9]{20}")],
        &[Is("{\"crawlbaseApiKey\": \""), Like("[a-z][0-9][A-Za-z0-9]{20}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("PROXYCRAWL_API_KEY="), Like("[A-Za-z0-9_-]{21}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_-]{22}"), Is("\"")],
        &[Is("PROXYCRAWL_API_KEY=your_proxycrawl_api_key_goes_here")],
    ]),
}];
