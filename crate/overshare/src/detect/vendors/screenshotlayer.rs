//! screenshotlayer's access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "screenshotlayer-key",
    title: "screenshotlayer access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 letters and digits behind a name that says `screenshotlayer`.",
    why: "Whoever holds the key can take screenshots at its owner’s cost.",
    fix: "Reset the key in the screenshotlayer dashboard.",
    references: &["https://screenshotlayer.com/documentation"],
    matcher: Matcher::Named(&[named(&["screenshotlayer"], &["[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("SCREENSHOTLAYER_API_KEY="), Like("[0-9A-Za-z]{32}")],
        &[Is("{\"screenshotlayerApiKey\": \""), Like("[0-9A-Za-z]{32}"), Is("\"}")],
        &[Is("const screenshotlayerSecret = '"), Like("[0-9A-Za-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SCREENSHOTLAYER_API_KEY="), Like("[0-9A-Za-z]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z]{32}"), Is("\"")],
        &[Is("SCREENSHOTLAYER_API_KEY=your_screenshotlayer_api_key_goes_here")],
    ]),
}];
