//! pdflayer's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pdflayer-key",
    title: "pdflayer API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 lower-case letters and digits behind a name that says `pdflayer`.",
    why: "Whoever holds the key can make documents at its owner’s cost.",
    fix: "Reset the key in the pdflayer dashboard.",
    references: &["https://pdflayer.com/documentation"],
    matcher: Matcher::Named(&[named(&["pdflayer"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("PDFLAYER_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"pdflayerApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const pdflayerSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PDFLAYER_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("PDFLAYER_API_KEY=your_pdflayer_api_key_goes_here")],
    ]),
}];
