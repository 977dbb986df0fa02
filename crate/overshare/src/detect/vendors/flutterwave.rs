//! Flutterwave's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "flutterwave-live-key",
        title: "Flutterwave live secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret keys of live mode: `FLWSECK-`, 32 characters, and a last part; encryption keys of 12.",
        why: "Whoever holds the key can start transfers and read customers and payments.",
        fix: "Generate other keys in the Flutterwave dashboard under Settings, API keys.",
        references: &["https://developer.flutterwave.com/docs/authentication"],
        matcher: Matcher::Tokens(&[form("FLWSECK-[0-9a-z]{32}(-[0-9a-z]{10,14})?-X"), form("FLWSECK-[0-9a-f]{12}")]),
        examples: texts(&[
            &[Is("{\"flwSecretKey\": \"FLWSECK-"), Hex(32), Is("-X\"}")],
            &[Is("Authorization: Bearer FLWSECK-"), Hex(32), Is("-X")],
            &[Is("export FLW_SECRET_KEY='FLWSECK-"), Hex(32), Is("-X'")],
        ]),
        counter_examples: texts(&[
            &[Is("FLW_SECRET_KEY=FLWSECK-"), Hex(31), Is("-X")],
            &[Is("FLW_SECRET_KEY=FLWSECK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "flutterwave-test-key",
        title: "Flutterwave test secret key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Secret and encryption keys of test mode: `FLWSECK_TEST-` and 32 or 12 characters.",
        why: "Test keys move no money, but whoever holds one can read and change the account's test data.",
        fix: "Generate other keys in the Flutterwave dashboard under Settings, API keys, in test mode.",
        references: &["https://developer.flutterwave.com/docs/authentication"],
        matcher: Matcher::Tokens(&[form("FLWSECK_TEST-[0-9a-h]{32}-X"), form("FLWSECK_TEST-[0-9a-h]{12}")]),
        examples: texts(&[
            &[Is("const client = new Client({ token: \"FLWSECK_TEST-"), Hex(32), Is("-X\" });")],
            &[Is("\"https://api.example.com/?key=FLWSECK_TEST-"), Hex(12), Is("&page=1\"")],
            &[Is("{\"flwSecretKey\": \"FLWSECK_TEST-"), Hex(32), Is("-X\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("FLW_SECRET_KEY=FLWSECK_TEST-"), Hex(31), Is("-X")],
            &[Is("FLW_SECRET_KEY=FLWSECK_TEST-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "flutterwave-public-key",
        title: "Flutterwave public key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Public keys: `FLWPUBK-` or `FLWPUBK_TEST-` and 32 characters. They are made to be shipped.",
        why: "They start a payment to the account, and nothing else.",
        fix: "Nothing has to be done.",
        references: &["https://developer.flutterwave.com/docs/authentication"],
        matcher: Matcher::Tokens(&[form("FLWPUBK-[0-9a-h]{32}-X"), form("FLWPUBK_TEST-[0-9a-h]{32}-X")]),
        examples: texts(&[
            &[Is("Authorization: Bearer FLWPUBK-"), Hex(32), Is("-X")],
            &[Is("export FLW_PUBLIC_KEY='FLWPUBK_TEST-"), Hex(32), Is("-X'")],
            &[Is("// flwPublicKey: FLWPUBK-"), Hex(32), Is("-X")],
        ]),
        counter_examples: texts(&[
            &[Is("FLW_PUBLIC_KEY=FLWPUBK-"), Hex(31), Is("-X")],
            &[Is("FLW_PUBLIC_KEY=FLWPUBK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
