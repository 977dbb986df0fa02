//! CurrencyBeacon's (CurrencyScoop's) keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "currencyscoop-api-key",
    title: "CurrencyBeacon API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 letters and digits behind a name that says `currencyscoop` or `currencybeacon`.",
    why: "Whoever holds the key can use up the account's quota.",
    fix: "Reset the key in the CurrencyBeacon account.",
    references: &["https://currencybeacon.com/api-documentation"],
    matcher: Matcher::Named(&[named(&["currencyscoop", "currencybeacon"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("CURRENCYSCOOP_API_KEY="), Alnum(32)],
        &[Is("declare const x: { currencyscoop_api_key: `"), Alnum(32), Is("` };")],
        &[Is("const currencyscoopApiKey = '"), Alnum(32), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("CURRENCYSCOOP_API_KEY="), Alnum(31)],
        &[Is("currencyscoopapi build "), Alnum(32)],
        &[Is("{\"checksum\": \""), Alnum(32), Is("\"}")],
    ]),
}];
