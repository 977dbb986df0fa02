//! CraftMyPDF's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "craftmypdf-api-key",
    title: "CraftMyPDF API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 35 letters and digits behind a name that says `craftmypdf`.",
    why: "Whoever holds the key can create documents at the account's cost and read its templates.",
    fix: "Regenerate the key in CraftMyPDF under API Integration.",
    references: &["https://craftmypdf.com/docs/"],
    matcher: Matcher::Named(&[named(&["craftmypdf"], &["[A-Za-z0-9]{35}"])]),
    examples: texts(&[
        &[Is("CRAFTMYPDF_API_KEY="), Lower(35)],
        &[Is("const craftmypdfApiKey = '"), Lower(35), Is("';")],
        &[Is("e.craftmypdfApiKey=\""), Lower(35), Is("\",e.debug=!1")],
    ]),
    counter_examples: texts(&[
        &[Is("CRAFTMYPDF_API_KEY="), Lower(34)],
        &[Is("\"integrity\": \"sha512-"), Lower(35), Is("\"")],
        &[Is("see craftmypdfapi@"), Lower(35)],
    ]),
}];
