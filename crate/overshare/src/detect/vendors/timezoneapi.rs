//! TimezoneAPI's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "timezoneapi-token",
    title: "TimezoneAPI token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Tokens: 20 letters and digits behind a name that says `timezoneapi`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Write to TimezoneAPI’s support for another token.",
    references: &["https://timezoneapi.io/"],
    matcher: Matcher::Named(&[named(&["timezoneapi"], &["[A-Za-z0-9]{20}"])]),
    examples: texts(&[&[Is("TIMEZONEAPI_TOKEN="), Lower(20)], &[Is("{\"timezoneapiKey\": \""), Lower(20), Is("\"}")]]),
    counter_examples: texts(&[
        &[Is("TIMEZONEAPI_API_KEY="), Like("[A-Za-z0-9]{19}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{20}"), Is("\"")],
        &[Is("TIMEZONEAPI_API_KEY=your_timezoneapi_api_key_goes_here")],
    ]),
}];
