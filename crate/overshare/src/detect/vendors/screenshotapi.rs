//! ScreenshotAPI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "screenshotapi-key",
    title: "ScreenshotAPI API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: four groups of seven capitals and digits behind a name that says `screenshotapi`.",
    why: "Whoever holds the key can take screenshots at its owner’s cost.",
    fix: "Regenerate the key in the ScreenshotAPI dashboard.",
    references: &["https://www.screenshotapi.net/documentation"],
    matcher: Matcher::Named(&[named(&["screenshotapi"], &["[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}"])]),
    examples: texts(&[
        &[Is("SCREENSHOTAPI_API_KEY="), Like("[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}")],
        &[Is("{\"screenshotapiApiKey\": \""), Like("[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}"), Is("\"}")],
        &[Is("const screenshotapiSecret = '"), Like("[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}"), Is("';")],
        &[Is("screenshotapi KEY-"), Like("[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}")],
    ]),
    counter_examples: texts(&[
        &[Is("SCREENSHOTAPI_API_KEY="), Like("[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{6}")],
        &[Is("checksum: \""), Like("[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}"), Is("\"")],
        &[Is("SCREENSHOTAPI_API_KEY=your_screenshotapi_api_key_goes_here")],
    ]),
}];
