//! Zyte's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zyte-key",
    title: "Zyte API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 hexadecimal digits behind a name that says `zyte`.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Delete the key in the Zyte dashboard under API access.",
    references: &["https://docs.zyte.com/zyte-api/usage/reference.html"],
    matcher: Matcher::Named(&[named(&["zyte", "scrapinghub"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("ZYTE_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"zyteApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const zyteSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZYTE_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("ZYTE_API_KEY=your_zyte_api_key_goes_here")],
    ]),
}];
