//! ScrapeGraphAI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "scrapegraph-key",
    title: "ScrapeGraphAI API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `sgai-` and a UUID.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Delete the key in the ScrapeGraphAI dashboard, and create another.",
    references: &["https://docs.scrapegraphai.com/introduction"],
    matcher: Matcher::Tokens(&[form("sgai-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]),
    examples: texts(&[
        &[Is("  key: "), Like("sgai-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), Is("\n")],
        &[
            Is("Authorization: Bearer "),
            Like("sgai-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("\r\n"),
        ],
        &[Is("t={a:1,k:'"), Like("sgai-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), Is("'}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("sgai-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}"), Is("\"")],
        &[Is("x"), Like("sgai-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[Is("TOKEN=\""), Like("sgai-0{8}-0{4}-0{4}-0{4}-0{12}"), Is("\"")],
    ]),
}];
