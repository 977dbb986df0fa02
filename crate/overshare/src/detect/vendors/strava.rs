//! Strava's client secret or tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "strava-token",
    title: "Strava client secret or token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Client secret or tokens: 40 hexadecimal digits behind a name that says `strava`.",
    why: "Together with the client’s identifier it can pose as the application, and read its users’ activities.",
    fix: "Generate a new secret in Strava under Settings, My API Application.",
    references: &["https://developers.strava.com/docs/authentication/"],
    matcher: Matcher::Named(&[named(&["strava"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("STRAVA_API_KEY="), Like("[0-9a-f]{40}")],
        &[Is("{\"stravaApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
        &[Is("const stravaSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("STRAVA_API_KEY="), Like("[0-9a-f]{39}")],
        &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
        &[Is("STRAVA_API_KEY=your_strava_api_key_goes_here")],
    ]),
}];
