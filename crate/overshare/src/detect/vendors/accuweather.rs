//! AccuWeather's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "accuweather-key",
    title: "AccuWeather API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (32 letters and digits) behind a name that says `accuweather`.",
    why: "A stranger can use up the account's quota.",
    fix: "Delete the app under My Apps in the AccuWeather developer portal, and create another.",
    references: &["https://developer.accuweather.com/"],
    matcher: Matcher::Named(&[named(&["accuweather"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("ACCUWEATHER_API_KEY="), Alnum(32)],
        &[Is("const accuweatherToken = \""), Alnum(32), Is("\";")],
        &[Is("accuweather_secret: '"), Alnum(32), Is("'")],
        &[Is("\"accuweather\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ACCUWEATHER_API_KEY="), Alnum(31)],
        &[Is("ACCUWEATHER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("accuweather@"), Alnum(32)],
        &[Is("OTHER_KEY="), Alnum(32)],
    ]),
}];
