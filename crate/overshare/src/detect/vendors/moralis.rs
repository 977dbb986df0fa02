//! Moralis' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "moralis-api-key",
    title: "Moralis API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 letters and digits, behind a name that says `moralis`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in Moralis under Settings, API keys, and create another.",
    references: &["https://docs.moralis.com/get-your-api-key"],
    matcher: Matcher::Named(&[named(&["moralis"], &["[A-Za-z0-9]{64}"])]),
    examples: texts(&[
        &[Is("MORALIS_API_KEY="), Alnum(64)],
        &[Is("const moralisApiKey = '"), Alnum(64), Is("';")],
        &[Is("{\"moralis\":{\"secret\":\""), Alnum(64), Is("\"}}")],
    ]),
    counter_examples: texts(&[
        &[Is("MORALIS_API_KEY="), Alnum(63)],
        &[Is("node_modules/moralis/index.js#"), Alnum(64)],
    ]),
}];
