//! The Odds API's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "theoddsapi-key",
    title: "The Odds API API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits behind a name that says `theoddsapi`.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Write to The Odds API’s support for another key.",
    references: &["https://the-odds-api.com/liveapi/guides/v4/"],
    matcher: Matcher::Named(&[named(&["theoddsapi", "oddsapi"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("THEODDSAPI_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"theoddsapiApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const theoddsapiSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("THEODDSAPI_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("THEODDSAPI_API_KEY=your_theoddsapi_api_key_goes_here")],
    ]),
}];
