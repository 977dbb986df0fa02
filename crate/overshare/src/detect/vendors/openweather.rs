//! OpenWeather's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "openweather-api-key",
    title: "OpenWeather API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 small letters and digits, behind a name that says `openweather`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in OpenWeather under My API keys, and create another.",
    references: &["https://openweathermap.org/appid"],
    matcher: Matcher::Named(&[named(&["openweather", "openweathermap", "pyowm", "owm"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("OPENWEATHER_API_KEY="), Hex(32)],
        &[Is("fetch('https://api.openweather.test?api_key="), Hex(32), Is("')")],
        &[Is("openweather: { apiKey: \""), Hex(32), Is("\" }")],
        &[Is("apikey=openweather:"), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("OPENWEATHER_API_KEY="), Hex(31)],
        &[Is("\"openweather\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
    ]),
}];
