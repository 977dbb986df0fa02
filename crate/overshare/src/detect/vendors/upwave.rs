//! Upwave's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "upwave-key",
    title: "Upwave API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 lower-case letters and digits behind a name that says `upwave`.",
    why: "Whoever holds the token can read and change boards.",
    fix: "Regenerate the key in Upwave under Settings, API.",
    references: &["https://upwave.io/"],
    matcher: Matcher::Named(&[named(&["upwave"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("UPWAVE_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"upwaveApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const upwaveSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("UPWAVE_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("UPWAVE_API_KEY=your_upwave_api_key_goes_here")],
    ]),
}];
