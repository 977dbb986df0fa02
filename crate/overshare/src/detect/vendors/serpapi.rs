//! SerpApi's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "serpapi-key",
    title: "SerpApi API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 hexadecimal digits behind a name that says `serpapi`.",
    why: "Whoever holds the key can search at its owner’s cost.",
    fix: "Regenerate the key in SerpApi under Your account, Api Key.",
    references: &["https://serpapi.com/search-api"],
    matcher: Matcher::Named(&[named(&["serpapi"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("SERPAPI_API_KEY="), Like("[0-9a-f]{64}")],
        &[Is("{\"serpapiApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
        &[Is("const serpapiSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SERPAPI_API_KEY="), Like("[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
        &[Is("SERPAPI_API_KEY=your_serpapi_api_key_goes_here")],
    ]),
}];
