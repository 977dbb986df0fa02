//! Adyen's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "adyen-key",
    title: "Adyen API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys (which begin with `AQE`) and HMAC keys of webhooks (64 hexadecimal digits) behind a name that says `adyen`.",
    why: "By its roles whoever holds the key can make payments and refunds, and read the merchant's.",
    fix: "Generate another key in the Adyen Customer Area under Developers, API credentials.",
    references: &["https://docs.adyen.com/development-resources/api-credentials/"],
    matcher: Matcher::Named(&[named(
        &["adyen"],
        &[
            "AQE[A-Za-z0-9+/=]{60,120}-[A-Za-z0-9+/=]{40,60}-[A-Za-z0-9+/=?@%*^;:<>{}()~!#$&_.,-]{10,30}",
            "[0-9A-F]{64}",
        ],
    )]),
    examples: texts(&[
        &[Is("ADYEN_API_KEY="), Like("AQE[A-Za-z0-9]{90}"), Is("==-"), Alnum(43), Is("=-"), Alnum(16)],
        &[Is("adyen: { hmacKey: \""), Like("[0-9A-F]{64}"), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("ADYEN_API_KEY="), Like("AQE[A-Za-z0-9]{40}")],
        &[Is("OTHER_KEY="), Like("[0-9A-F]{64}")],
    ]),
}];
