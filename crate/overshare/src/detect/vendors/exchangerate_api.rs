//! ExchangeRate-API's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "exchangerate-api-key",
    title: "ExchangeRate-API API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 24 hexadecimal digits behind a name that says `exchangerate`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Regenerate the key in the ExchangeRate-API dashboard.",
    references: &["https://www.exchangerate-api.com/docs/overview"],
    matcher: Matcher::Named(&[named(&["exchangerate", "exchangerateapi"], &["[0-9a-f]{24}"])]),
    examples: texts(&[
        &[Is("EXCHANGERATE_API_KEY="), Hex(24)],
        &[Is("# exchangerate_api_key\nEXCHANGERATE_API_KEY: "), Hex(24), Is("\n")],
        &[Is("declare const x: { exchangerate_api_key: `"), Hex(24), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("EXCHANGERATE_API_KEY="), Hex(23)],
        &[Is("EXCHANGERATE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("exchangerateapi build "), Hex(24)],
    ]),
}];
