//! BitMEX's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bitmex-key",
    title: "BitMEX API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys and secrets (24 letters, digits, `_` and `-`, or 48 letters, digits, `_` and `-`) behind a name that says `bitmex`.",
    why: "With a key and its secret a stranger can trade and, if it may, withdraw the account's money.",
    fix: "Delete the key on BitMEX under Account & Security, API Keys, and look through the account's history.",
    references: &["https://www.bitmex.com/app/apiKeysUsage"],
    matcher: Matcher::Named(&[named(&["bitmex"], &["[A-Za-z0-9_-]{24}", "[A-Za-z0-9_-]{48}"])]),
    examples: texts(&[
        &[Is("BITMEX_API_KEY="), Like("[A-Za-z0-9_-]{48}")],
        &[Is("const bitmexToken = \""), Like("[A-Za-z0-9_-]{48}"), Is("\";")],
        &[Is("bitmex_secret: '"), Like("[A-Za-z0-9_-]{48}"), Is("'")],
        &[Is("\"bitmex\": {\"apiKey\": \""), Like("[A-Za-z0-9_-]{48}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BITMEX_API_KEY="), Like("[A-Za-z0-9_-]{47}")],
        &[Is("BITMEX_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bitmex@"), Like("[A-Za-z0-9_-]{48}")],
        &[Is("OTHER_KEY="), Like("[A-Za-z0-9_-]{48}")],
    ]),
}];
