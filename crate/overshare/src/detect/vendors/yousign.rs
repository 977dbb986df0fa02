//! Yousign's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "yousign-key",
    title: "Yousign API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 letters and digits behind a name that says `yousign`.",
    why: "Whoever holds the key can read and start signatures.",
    fix: "Revoke the key in Yousign under API keys.",
    references: &["https://developers.yousign.com/docs/authentication"],
    matcher: Matcher::Named(&[named(&["yousign"], &["[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("YOUSIGN_API_KEY="), Like("[0-9A-Za-z]{32}")],
        &[Is("{\"yousignApiKey\": \""), Like("[0-9A-Za-z]{32}"), Is("\"}")],
        &[Is("const yousignSecret = '"), Like("[0-9A-Za-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("YOUSIGN_API_KEY="), Like("[0-9A-Za-z]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z]{32}"), Is("\"")],
        &[Is("YOUSIGN_API_KEY=your_yousign_api_key_goes_here")],
    ]),
}];
