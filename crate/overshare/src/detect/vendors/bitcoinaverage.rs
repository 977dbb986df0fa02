//! BitcoinAverage's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bitcoinaverage-key",
    title: "BitcoinAverage API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (43 letters and digits) behind a name that says `bitcoinaverage`.",
    why: "A stranger can use up the account's quota.",
    fix: "Replace the key pair on bitcoinaverage.com under API keys.",
    references: &["https://apiv2.bitcoinaverage.com/"],
    matcher: Matcher::Named(&[named(&["bitcoinaverage"], &["[A-Za-z0-9]{43}"])]),
    examples: texts(&[
        &[Is("BITCOINAVERAGE_API_KEY="), Alnum(43)],
        &[Is("const bitcoinaverageToken = \""), Alnum(43), Is("\";")],
        &[Is("bitcoinaverage_secret: '"), Alnum(43), Is("'")],
        &[Is("\"bitcoinaverage\": {\"apiKey\": \""), Alnum(43), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BITCOINAVERAGE_API_KEY="), Alnum(42)],
        &[Is("BITCOINAVERAGE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bitcoinaverage@"), Alnum(43)],
        &[Is("OTHER_KEY="), Alnum(43)],
    ]),
}];
