//! Algolia's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "algolia-key",
    title: "Algolia API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (32 hexadecimal digits) behind a name that says `algolia`. Search-only keys look the same as admin keys.",
    why: "A search-only key is made for web pages; with an admin key a stranger can read, change and delete all indices.",
    fix: "If it is not a search-only key, regenerate it in the Algolia dashboard under Settings, API Keys.",
    references: &["https://www.algolia.com/doc/guides/security/api-keys/"],
    matcher: Matcher::Named(&[named(&["algolia", "docsearch"], &["[0-9a-f]{32}", "[a-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("ALGOLIA_API_KEY="), Hex(32)],
        &[Is("const algoliaToken = \""), Hex(32), Is("\";")],
        &[Is("algolia_secret: '"), Hex(32), Is("'")],
        &[Is("\"algolia\": {\"apiKey\": \""), Hex(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ALGOLIA_API_KEY="), Hex(31)],
        &[Is("ALGOLIA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("algolia@"), Hex(32)],
        &[Is("OTHER_KEY="), Hex(32)],
    ]),
}];
