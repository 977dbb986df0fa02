//! TomTom's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tomtom-key",
    title: "TomTom API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 letters and digits behind a name that says `tomtom`.",
    why: "Whoever holds the key can use up its owner’s quota of maps and routes.",
    fix: "Delete the key in the TomTom developer dashboard, and create another.",
    references: &["https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/"],
    matcher: Matcher::Named(&[named(&["tomtom"], &["[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("TOMTOM_API_KEY="), Like("[0-9A-Za-z]{32}")],
        &[Is("{\"tomtomApiKey\": \""), Like("[0-9A-Za-z]{32}"), Is("\"}")],
        &[Is("const tomtomSecret = '"), Like("[0-9A-Za-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TOMTOM_API_KEY="), Like("[0-9A-Za-z]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z]{32}"), Is("\"")],
        &[Is("TOMTOM_API_KEY=your_tomtom_api_key_goes_here")],
    ]),
}];
