//! WP Engine's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "wpengine-key",
    title: "WP Engine API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: 32 letters and digits behind a name that says `wpengine`.",
    why: "Whoever holds the credentials can manage the account’s websites.",
    fix: "Delete the credentials in the WP Engine portal under Profile, API Access.",
    references: &["https://developers.wpengine.com/docs/wp-engine-platform/api-credentials/"],
    matcher: Matcher::Named(&[owned(&["wpengine", "wpe"], &["[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("WPENGINE_API_KEY="), Like("[0-9A-Za-z]{32}")],
        &[Is("{\"wpengineApiKey\": \""), Like("[0-9A-Za-z]{32}"), Is("\"}")],
        &[Is("const wpengineSecret = '"), Like("[0-9A-Za-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("WPENGINE_API_KEY="), Like("[0-9A-Za-z]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z]{32}"), Is("\"")],
        &[Is("WPENGINE_API_KEY=your_wpengine_api_key_goes_here")],
    ]),
}];
