//! CryptoCompare's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cryptocompare-api-key",
    title: "CryptoCompare API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 hexadecimal digits behind a name that says `cryptocompare`.",
    why: "Whoever holds the key can use up the account's quota of market data.",
    fix: "Delete the key in the CryptoCompare account under API keys, and create another.",
    references: &["https://min-api.cryptocompare.com/documentation"],
    matcher: Matcher::Named(&[named(&["cryptocompare"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("CRYPTOCOMPARE_API_KEY="), Hex(64)],
        &[Is("<add key=\"cryptocompareApiKey\" value=\""), Hex(64), Is("\" />")],
        &[Is("cryptocompare_api_key: \""), Hex(64), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("CRYPTOCOMPARE_API_KEY="), Hex(63)],
        &[Is("\"integrity\": \"sha512-"), Hex(64), Is("\"")],
        &[Is("see cryptocompareapi@"), Hex(64)],
    ]),
}];
