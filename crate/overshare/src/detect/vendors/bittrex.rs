//! Bittrex's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bittrex-key",
    title: "Bittrex API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys and secrets (32 lower-case letters and digits) behind a name that says `bittrex`.",
    why: "With a key and its secret a stranger could trade the account's money. Bittrex closed in December 2023.",
    fix: "Nothing is left to revoke; make sure that the same value opens nothing else, and remove it.",
    references: &["https://bittrex.github.io/api/v3"],
    matcher: Matcher::Named(&[named(&["bittrex"], &["[a-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("BITTREX_API_KEY="), Lower(32)],
        &[Is("const bittrexToken = \""), Lower(32), Is("\";")],
        &[Is("bittrex_secret: '"), Lower(32), Is("'")],
        &[Is("\"bittrex\": {\"apiKey\": \""), Lower(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BITTREX_API_KEY="), Lower(31)],
        &[Is("BITTREX_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bittrex@"), Lower(32)],
        &[Is("OTHER_KEY="), Lower(32)],
    ]),
}];
