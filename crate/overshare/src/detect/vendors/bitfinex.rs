//! Bitfinex's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bitfinex-key",
    title: "Bitfinex API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys and secrets (43 letters and digits) behind a name that says `bitfinex`.",
    why: "With a key and its secret a stranger can trade and, if it may, withdraw the account's money.",
    fix: "Delete the key on Bitfinex under API Keys, look through the account's history, and create another without withdrawals.",
    references: &["https://docs.bitfinex.com/docs/rest-auth"],
    matcher: Matcher::Named(&[named(&["bitfinex"], &["[A-Za-z0-9]{43}"])]),
    examples: texts(&[
        &[Is("BITFINEX_API_KEY="), Alnum(43)],
        &[Is("const bitfinexToken = \""), Alnum(43), Is("\";")],
        &[Is("bitfinex_secret: '"), Alnum(43), Is("'")],
        &[Is("\"bitfinex\": {\"apiKey\": \""), Alnum(43), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BITFINEX_API_KEY="), Alnum(42)],
        &[Is("BITFINEX_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bitfinex@"), Alnum(43)],
        &[Is("OTHER_KEY="), Alnum(43)],
    ]),
}];
