//! NOWPayments' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nowpayments-api-key",
    title: "NOWPayments API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: four groups of seven capitals and digits, behind a name that says `nowpayments`.",
    why: "A stranger can create payments and read those of the shop; payouts need a password besides.",
    fix: "Revoke the key in NOWPayments under Settings, Payments, API keys, and create another.",
    references: &["https://documenter.getpostman.com/view/7907941/2s93JusNJt"],
    matcher: Matcher::Named(&[named(&["nowpayments"], &["[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}"])]),
    examples: texts(&[
        &[Is("NOWPAYMENTS_API_KEY="), Upper(7), Is("-"), Upper(7), Is("-"), Upper(7), Is("-"), Upper(5), Digits(2)],
        &[
            Is("{\"nowpayments\":{\"secret\":\""),
            Upper(7),
            Is("-"),
            Upper(7),
            Is("-"),
            Upper(7),
            Is("-"),
            Upper(5),
            Digits(2),
            Is("\"}}"),
        ],
        &[Is("nowpayments_api_key: "), Upper(7), Is("-"), Upper(7), Is("-"), Upper(7), Is("-"), Upper(5), Digits(2)],
    ]),
    counter_examples: texts(&[
        &[Is("NOWPAYMENTS_API_KEY="), Upper(7), Is("-"), Upper(7), Is("-"), Upper(7), Is("-"), Upper(4), Digits(2)],
        &[
            Is("node_modules/nowpayments/index.js#"),
            Upper(7),
            Is("-"),
            Upper(7),
            Is("-"),
            Upper(7),
            Is("-"),
            Upper(5),
            Digits(2),
        ],
    ]),
}];
