//! WebScraping.AI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "webscraping-key",
    title: "WebScraping.AI API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 letters and digits or a UUID behind a name that says `webscraping`.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Regenerate the key in the WebScraping.AI dashboard.",
    references: &["https://webscraping.ai/docs"],
    matcher: Matcher::Named(&[named(
        &["webscraping", "webscrapingai"],
        &["[0-9A-Za-z]{32}", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("WEBSCRAPING_API_KEY="), Like("[0-9A-Za-z]{32}")],
        &[
            Is("{\"webscrapingApiKey\": \""),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("\"}"),
        ],
        &[Is("const webscrapingSecret = '"), Like("[0-9A-Za-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("WEBSCRAPING_API_KEY="), Like("[0-9A-Za-z]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z]{32}"), Is("\"")],
        &[Is("WEBSCRAPING_API_KEY=your_webscraping_api_key_goes_here")],
    ]),
}];
