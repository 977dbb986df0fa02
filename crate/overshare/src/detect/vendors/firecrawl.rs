//! Firecrawl's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "firecrawl-api-key",
    title: "Firecrawl API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `fc-` and 32 hexadecimal digits.",
    why: "Whoever holds the key can crawl at the account's cost.",
    fix: "Delete the key in the Firecrawl dashboard under API Keys, and create another.",
    references: &["https://docs.firecrawl.dev/introduction"],
    matcher: Matcher::Tokens(&[form("fc-[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("const client = new Client({ token: \"fc-"), Hex(32), Is("\" });")],
        &[Is("  token: fc-"), Hex(32), Is("\n")],
        &[Is("\"https://api.example.com/?key=fc-"), Hex(32), Is("&page=1\"")],
    ]),
    counter_examples: texts(&[
        &[Is("FIRECRAWL_API_KEY=fc-"), Hex(31)],
        &[Is("key \"fc-"), Hex(32), Is("f1\"")],
        &[Is("FIRECRAWL_API_KEY=fc-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
