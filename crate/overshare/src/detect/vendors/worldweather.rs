//! World Weather Online's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "worldweather-key",
    title: "World Weather Online API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 31 or 32 lower-case letters and digits behind a name that says `worldweather`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Write to World Weather Online’s support for another key.",
    references: &["https://www.worldweatheronline.com/weather-api/"],
    matcher: Matcher::Named(&[named(&["worldweather", "worldweatheronline"], &["[0-9a-z]{31,32}"])]),
    examples: texts(&[
        &[Is("WORLDWEATHER_API_KEY="), Like("[0-9a-z]{31,32}")],
        &[Is("{\"worldweatherApiKey\": \""), Like("[0-9a-z]{31,32}"), Is("\"}")],
        &[Is("const worldweatherSecret = '"), Like("[0-9a-z]{31,32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("WORLDWEATHER_API_KEY="), Like("[0-9a-z]{30}")],
        &[Is("checksum: \""), Like("[0-9a-z]{31,32}"), Is("\"")],
        &[Is("WORLDWEATHER_API_KEY=your_worldweather_api_key_goes_here")],
    ]),
}];
