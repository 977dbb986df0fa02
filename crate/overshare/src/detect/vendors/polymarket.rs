//! Polymarket's API credentials.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "polymarket-private-key",
        title: "Polymarket wallet private key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Private keys of a wallet: `0x` and 64 hexadecimal digits behind a name that says `poly` or `polymarket`.",
        why: "Whoever holds the key owns what is in the wallet.",
        fix: "Move what is in the wallet to another, whose key has never been published.",
        references: &["https://docs.polymarket.com/developers/CLOB/authentication"],
        matcher: Matcher::Named(&[owned(&["polymarket", "poly"], &["0x[0-9A-Fa-f]{64}"])]),
        examples: texts(&[
            &[Is("POLY_PRIVATE_KEY=0x"), Hex(64)],
            &[Is("{\"polymarketPrivateKey\": \"0x"), Hex(64), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("POLY_PRIVATE_KEY=0x"), Hex(63)], &[Is("HASH=0x"), Hex(64)]]),
    },
    Rule {
        id: "polymarket-key",
        title: "Polymarket API key or passphrase",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys (a UUID), secrets (44 characters of base64) and passphrases (64 characters) behind a name that says `polymarket` or `poly`.",
        why: "Whoever holds all three can place and cancel orders.",
        fix: "Derive new credentials through the API, and delete these.",
        references: &["https://docs.polymarket.com/developers/CLOB/authentication"],
        matcher: Matcher::Named(&[owned(
            &["polymarket", "poly", "polyapi"],
            &[
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                "[A-Za-z0-9_-]{43}=",
                "[A-Za-z0-9_-]{64}",
            ],
        )]),
        examples: texts(&[
            &[Is("POLY_API_KEY="), Uuid],
            &[Is("{\"polymarketSecret\": \""), Alnum(43), Is("=\"}")],
            &[Is("POLY_PASSPHRASE="), Hex(64)],
        ]),
        counter_examples: texts(&[
            &[Is("POLY_API_KEY="), Hex(32)],
            &[Is("API_ID="), Uuid],
            &[Is("POLYGON_ID=\""), Uuid, Is("\"")],
        ]),
    },
];
