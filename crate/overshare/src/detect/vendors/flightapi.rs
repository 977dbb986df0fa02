//! FlightAPI's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "flightapi-api-key",
    title: "FlightAPI API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 24 hexadecimal digits behind a name that says `flightapi`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Ask for another key in the FlightAPI dashboard.",
    references: &["https://docs.flightapi.io/"],
    matcher: Matcher::Named(&[named(&["flightapi"], &["[0-9a-f]{24}"])]),
    examples: texts(&[
        &[Is("FLIGHTAPI_KEY="), Hex(24)],
        &[Is("{\"name\": \"x\", \"flightapiKey\": \""), Hex(24), Is("\"}")],
        &[Is("flightapi_key: \""), Hex(24), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("FLIGHTAPI_KEY="), Hex(23)],
        &[Is("FLIGHTAPI_KEY=xxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("flightapi build "), Hex(24)],
    ]),
}];
