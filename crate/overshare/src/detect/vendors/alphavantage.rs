//! Alpha Vantage's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "alphavantage-key",
    title: "Alpha Vantage API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (16 capitals and digits) behind a name that says `alphavantage`.",
    why: "A stranger can use up the account's quota.",
    fix: "Claim another key on the Alpha Vantage support page.",
    references: &["https://www.alphavantage.co/documentation/"],
    matcher: Matcher::Named(&[named(&["alphavantage"], &["[A-Z0-9]{16}"])]),
    examples: texts(&[
        &[Is("ALPHAVANTAGE_API_KEY="), Upper(16)],
        &[Is("const alphavantageToken = \""), Upper(16), Is("\";")],
        &[Is("alphavantage_secret: '"), Upper(16), Is("'")],
        &[Is("\"alphavantage\": {\"apiKey\": \""), Upper(16), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ALPHAVANTAGE_API_KEY="), Upper(15)],
        &[Is("ALPHAVANTAGE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("alphavantage@"), Upper(16)],
        &[Is("OTHER_KEY="), Upper(16)],
    ]),
}];
