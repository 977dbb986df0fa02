//! Snipcart's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "snipcart-key",
    title: "Snipcart API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 75 characters behind a name that says `snipcart`.",
    why: "Whoever holds the secret key can read orders and customers; the public one is made to be shipped.",
    fix: "Regenerate the key in the Snipcart dashboard under Account, API Keys.",
    references: &["https://docs.snipcart.com/v3/api-reference/authentication"],
    matcher: Matcher::Named(&[named(&["snipcart"], &["[A-Za-z0-9_-]{75}"])]),
    examples: texts(&[
        &[Is("SNIPCART_API_KEY="), Like("[A-Za-z0-9_-]{75}")],
        &[Is("{\"snipcartApiKey\": \""), Like("[A-Za-z0-9_-]{75}"), Is("\"}")],
        &[Is("const snipcartSecret = '"), Like("[A-Za-z0-9_-]{75}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SNIPCART_API_KEY="), Like("[A-Za-z0-9_-]{74}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_-]{75}"), Is("\"")],
        &[Is("SNIPCART_API_KEY=your_snipcart_api_key_goes_here")],
    ]),
}];
