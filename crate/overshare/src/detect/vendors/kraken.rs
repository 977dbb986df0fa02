//! Kraken's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "kraken-api-key",
    title: "Kraken API key or private key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API and private keys: 56 characters (public part) or 88 of base64 (private part), behind a name that says `kraken`.",
    why: "Whoever holds the pair can read balances and, by its permissions, trade and withdraw.",
    fix: "Delete the key on Kraken under Settings, Connections & API, and create another.",
    references: &["https://docs.kraken.com/api/docs/guides/spot-rest-auth/"],
    matcher: Matcher::Named(&[named(&["kraken"], &["[A-Za-z0-9/+=_-]{80,90}", "[A-Za-z0-9/+]{56}"])]),
    examples: texts(&[
        &[Is("KRAKEN_PRIVATE_KEY="), Base64(86), Is("==")],
        &[Is("{\"kraken\":{\"secret\":\""), Base64(86), Is("==\"}}")],
        &[Is("kraken: { privateKey: \""), Base64(86), Is("==\" }")],
    ]),
    counter_examples: texts(&[&[Is("KRAKEN_PRIVATE_KEY="), Base64(60)], &[Is("kraken commit "), Base64(86), Is("==")]]),
}];
