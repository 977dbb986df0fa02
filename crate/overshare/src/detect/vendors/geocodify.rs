//! Geocodify's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "geocodify-api-key",
    title: "Geocodify API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 40 hexadecimal digits behind a name that says `geocodify`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Ask for another key in the Geocodify dashboard.",
    references: &["https://geocodify.com/docs"],
    matcher: Matcher::Named(&[named(&["geocodify"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("GEOCODIFY_API_KEY="), Hex(40)],
        &[Is("{\"name\": \"x\", \"geocodifyApiKey\": \""), Hex(40), Is("\"}")],
        &[Is("geocodify_api_key: \""), Hex(40), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("GEOCODIFY_API_KEY="), Hex(39)],
        &[Is("GEOCODIFY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("geocodifyapi build "), Hex(40)],
    ]),
}];
