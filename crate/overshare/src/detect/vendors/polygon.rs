//! Polygon.io's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "polygon-key",
    title: "Polygon.io API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 characters behind a name that says `polygonio`.",
    why: "Whoever holds the key can read market data at its owner’s cost.",
    fix: "Delete the key in the Polygon.io dashboard under API keys.",
    references: &["https://polygon.io/docs"],
    matcher: Matcher::Named(&[named(&["polygonio"], &["[A-Za-z0-9_]{32}"])]),
    examples: texts(&[
        &[Is("POLYGONIO_API_KEY="), Like("[A-Za-z0-9_]{32}")],
        &[Is("{\"polygonioApiKey\": \""), Like("[A-Za-z0-9_]{32}"), Is("\"}")],
        &[Is("const polygonioSecret = '"), Like("[A-Za-z0-9_]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("POLYGONIO_API_KEY="), Like("[A-Za-z0-9_]{31}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_]{32}"), Is("\"")],
        &[Is("POLYGONIO_API_KEY=your_polygonio_api_key_goes_here")],
    ]),
}];
