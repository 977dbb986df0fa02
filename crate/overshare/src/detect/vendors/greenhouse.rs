//! Greenhouse's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "greenhouse-api-key",
    title: "Greenhouse API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: 32 hexadecimal digits, a hyphen and a number, behind a name that says `greenhouse`.",
    why: "Whoever holds the key can read applicants and their data.",
    fix: "Revoke the key in Greenhouse under Configure, Dev Center, API Credential Management, and create another.",
    references: &["https://developers.greenhouse.io/harvest.html"],
    matcher: Matcher::Named(&[named(&["greenhouse"], &["[0-9a-f]{32}-\\d{1,2}", "[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("GREENHOUSE_API_KEY="), Hex(32), Is("-2")],
        &[Is("{\"name\": \"x\", \"greenhouseApiKey\": \""), Hex(32), Is("-2\"}")],
        &[Is("greenhouse_api_key: \""), Hex(32), Is("-2\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("GREENHOUSE_API_KEY="), Hex(30)],
        &[Is("GREENHOUSE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("greenhouseapi build "), Hex(32), Is("-2")],
    ]),
}];
