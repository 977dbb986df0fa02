//! GTmetrix's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gtmetrix-api-key",
    title: "GTmetrix API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits behind a name that says `gtmetrix`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Regenerate the key in the GTmetrix account settings.",
    references: &["https://gtmetrix.com/api/docs/2.0/"],
    matcher: Matcher::Named(&[named(&["gtmetrix"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("GTMETRIX_API_KEY="), Hex(32)],
        &[Is("e.gtmetrixApiKey=\""), Hex(32), Is("\",e.debug=!1")],
        &[Is("{\"name\": \"x\", \"gtmetrixApiKey\": \""), Hex(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("GTMETRIX_API_KEY="), Hex(31)],
        &[Is("src=\"https://cdn.gtmetrixapi.test/"), Hex(32), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Hex(32), Is("\"")],
    ]),
}];
