//! Yelp's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "yelp-key",
    title: "Yelp API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 128 characters behind a name that says `yelp`.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Write to Yelp’s support for another key, or register the app again.",
    references: &["https://docs.developer.yelp.com/docs/fusion-authentication"],
    matcher: Matcher::Named(&[named(&["yelp", "yelpfusion"], &["[A-Za-z0-9_-]{128}"])]),
    examples: texts(&[
        &[Is("YELP_API_KEY="), Like("[A-Za-z0-9_-]{128}")],
        &[Is("{\"yelpApiKey\": \""), Like("[A-Za-z0-9_-]{128}"), Is("\"}")],
        &[Is("const yelpSecret = '"), Like("[A-Za-z0-9_-]{128}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("YELP_API_KEY="), Like("[A-Za-z0-9_-]{127}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_-]{128}"), Is("\"")],
        &[Is("YELP_API_KEY=your_yelp_api_key_goes_here")],
    ]),
}];
