//! Tefter's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tefter-token",
    title: "Tefter API token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API tokens: 20 letters and digits behind a name that says `tefter`.",
    why: "Whoever holds the token can read its owner’s bookmarks.",
    fix: "Regenerate the token in Tefter under Settings, Integrations.",
    references: &["https://tefter.io/api_docs"],
    matcher: Matcher::Named(&[named(&["tefter"], &["[A-Za-z0-9]{20}"])]),
    examples: texts(&[&[Is("TEFTER_TOKEN="), Lower(20)], &[Is("{\"tefterApiKey\": \""), Lower(20), Is("\"}")]]),
    counter_examples: texts(&[
        &[Is("TEFTER_API_KEY="), Like("[A-Za-z0-9]{19}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{20}"), Is("\"")],
        &[Is("TEFTER_API_KEY=your_tefter_api_key_goes_here")],
    ]),
}];
