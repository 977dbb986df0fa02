//! Geocode's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "geocode-api-key",
    title: "Geocode API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 28 lower-case letters and digits that are called Geocode's.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Ask for another key in the account.",
    references: &["https://geocode.xyz/api"],
    matcher: Matcher::Named(&[owned(&["geocode"], &["[0-9a-z]{28}"])]),
    examples: texts(&[
        &[Is("GEOCODE_API_KEY="), Lower(28)],
        &[Is("declare const x: { geocode_api_key: `"), Lower(28), Is("` };")],
        &[Is("export GEOCODE_API_KEY=\""), Lower(28), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("GEOCODE_API_KEY="), Lower(27)],
        &[Is("src=\"https://cdn.geocodeapi.test/"), Lower(28), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Lower(28), Is("\"")],
    ]),
}];
