//! Detectify's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "detectify-api-key",
    title: "Detectify API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 hexadecimal digits behind a name that says `detectify`.",
    why: "Whoever holds the key can read the weaknesses that were found in the account's sites.",
    fix: "Delete the key in Detectify under Settings, API Keys, and create another.",
    references: &["https://developer.detectify.com/"],
    matcher: Matcher::Named(&[named(&["detectify"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("DETECTIFY_API_KEY="), Hex(32)],
        &[Is("e.detectifyApiKey=\""), Hex(32), Is("\",e.debug=!1")],
        &[Is("<add key=\"detectifyApiKey\" value=\""), Hex(32), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("DETECTIFY_API_KEY="), Hex(31)],
        &[Is("detectifyapi build "), Hex(32)],
        &[Is("{\"checksum\": \""), Hex(32), Is("\"}")],
    ]),
}];
