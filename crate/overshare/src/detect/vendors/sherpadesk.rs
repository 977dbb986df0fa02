//! SherpaDesk's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sherpadesk-key",
    title: "SherpaDesk API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 lower-case letters and digits behind a name that says `sherpadesk`.",
    why: "Whoever holds the key can read and change support tickets.",
    fix: "Regenerate the key in SherpaDesk under your profile.",
    references: &["https://github.com/sherpadesk/api/wiki"],
    matcher: Matcher::Named(&[named(&["sherpadesk"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("SHERPADESK_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"sherpadeskApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const sherpadeskSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SHERPADESK_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("SHERPADESK_API_KEY=your_sherpadesk_api_key_goes_here")],
    ]),
}];
