//! Finnhub's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "finnhub-api-key",
    title: "Finnhub API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 20 or 40 lower-case letters and digits behind a name that says `finnhub`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Regenerate the key in the Finnhub dashboard.",
    references: &["https://finnhub.io/docs/api/authentication"],
    matcher: Matcher::Named(&[named(&["finnhub"], &["[0-9a-z]{20}", "[0-9a-z]{40}"])]),
    examples: texts(&[
        &[Is("FINNHUB_API_KEY="), Lower(19), Is("7")],
        &[Is("declare const x: { finnhub_api_key: `"), Lower(19), Is("7"), Is("` };")],
        &[Is("const finnhubApiKey = '"), Lower(40), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("FINNHUB_API_KEY="), Lower(18), Is("7")],
        &[Is("finnhubapi build "), Lower(19), Is("7")],
        &[Is("{\"checksum\": \""), Lower(19), Is("7"), Is("\"}")],
    ]),
}];
