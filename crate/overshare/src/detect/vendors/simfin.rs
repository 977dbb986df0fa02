//! SimFin's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "simfin-key",
    title: "SimFin API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 characters behind a name that says `simfin`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Regenerate the key in SimFin under Data access, API.",
    references: &["https://simfin.com/en/fundamental-data-download/"],
    matcher: Matcher::Named(&[named(&["simfin"], &["[0-9A-Za-z-]{32}"])]),
    examples: texts(&[&[Is("SIMFIN_API_KEY="), Alnum(32)], &[Is("{\"simfinKey\": \""), Alnum(32), Is("\"}")]]),
    counter_examples: texts(&[
        &[Is("SIMFIN_API_KEY="), Like("[0-9A-Za-z-]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z-]{32}"), Is("\"")],
        &[Is("SIMFIN_API_KEY=your_simfin_api_key_goes_here")],
    ]),
}];
