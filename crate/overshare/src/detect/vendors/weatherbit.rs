//! Weatherbit's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "weatherbit-key",
    title: "Weatherbit API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits behind a name that says `weatherbit`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Regenerate the key in the Weatherbit dashboard.",
    references: &["https://www.weatherbit.io/api"],
    matcher: Matcher::Named(&[named(&["weatherbit"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("WEATHERBIT_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"weatherbitApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const weatherbitSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("WEATHERBIT_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("WEATHERBIT_API_KEY=your_weatherbit_api_key_goes_here")],
    ]),
}];
