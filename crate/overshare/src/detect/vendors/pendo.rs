//! Pendo's integration keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pendo-key",
    title: "Pendo integration key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Integration keys: 32 letters and digits behind a name that says `pendo`.",
    why: "Whoever holds the key can read what the product’s users do.",
    fix: "Revoke the key in Pendo under Settings, Integrations, Integration Keys.",
    references: &["https://engageapi.pendo.io/"],
    matcher: Matcher::Named(&[named(&["pendo"], &["[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("PENDO_API_KEY="), Like("[0-9A-Za-z]{32}")],
        &[Is("{\"pendoApiKey\": \""), Like("[0-9A-Za-z]{32}"), Is("\"}")],
        &[Is("const pendoSecret = '"), Like("[0-9A-Za-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PENDO_API_KEY="), Like("[0-9A-Za-z]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z]{32}"), Is("\"")],
        &[Is("PENDO_API_KEY=your_pendo_api_key_goes_here")],
    ]),
}];
