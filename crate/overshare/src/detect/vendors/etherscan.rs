//! Etherscan's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "etherscan-api-key",
    title: "Etherscan API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 34 upper-case letters and digits behind a name that says `etherscan`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Remove the key on Etherscan under API Dashboard, and add another.",
    references: &["https://docs.etherscan.io/getting-an-api-key"],
    matcher: Matcher::Named(&[named(&["etherscan"], &["[0-9A-Z]{34}"])]),
    examples: texts(&[
        &[Is("ETHERSCAN_API_KEY="), Upper(34)],
        &[Is("etherscan_api_key: \""), Upper(34), Is("\"\n")],
        &[Is("process.env.ETHERSCAN_API_KEY||\""), Upper(34), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("ETHERSCAN_API_KEY="), Upper(33)],
        &[Is("etherscanapi build "), Upper(34)],
        &[Is("{\"checksum\": \""), Upper(34), Is("\"}")],
    ]),
}];
