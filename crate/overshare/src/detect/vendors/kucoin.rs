//! KuCoin's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "kucoin-api-key",
        title: "KuCoin API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: 24 hexadecimal digits, behind a name that says `kucoin`.",
        why: "With the secret and passphrase beside it, a stranger can trade and, by its permissions, withdraw.",
        fix: "Delete the key on KuCoin under API Management, and create another.",
        references: &["https://www.kucoin.com/docs-new/authentication"],
        matcher: Matcher::Named(&[named(&["kucoin"], &["[0-9a-f]{24}"])]),
        examples: texts(&[
            &[Is("KUCOIN_API_KEY="), Hex(24)],
            &[Is("kucoin_api_key: "), Hex(24)],
            &[Is("process.env.KUCOIN_API_KEY || \""), Hex(24), Is("\"")],
        ]),
        counter_examples: texts(&[&[Is("KUCOIN_API_KEY="), Hex(23)], &[Is("node_modules/kucoin/index.js#"), Hex(24)]]),
    },
    Rule {
        id: "kucoin-secret-key",
        title: "KuCoin API secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API secrets: a UUID, behind a name that says `kucoin`.",
        why: "With the key and passphrase beside it, a stranger can trade and, by its permissions, withdraw.",
        fix: "Delete the key on KuCoin under API Management, and create another.",
        references: &["https://www.kucoin.com/docs-new/authentication"],
        matcher: Matcher::Named(&[named(
            &["kucoin"],
            &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
        )]),
        examples: texts(&[
            &[Is("KUCOIN_API_SECRET="), Uuid],
            &[Is("kucoin: { apiSecret: \""), Uuid, Is("\" }")],
            &[Is("\"kucoinApiSecret\": \""), Uuid, Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("KUCOIN_API_SECRET="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
            &[Is("\"kucoin\": {\"hash\": \""), Uuid, Is("\"}")],
        ]),
    },
];
