//! Ankr's keys for blockchain nodes.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ankr-api-key",
    title: "Ankr API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 64 hexadecimal digits behind a name that says `ankr`, at the end of an address of Ankr's nodes, or as the key that a library uses where none is given (`defaultApiKey`).",
    why: "Whoever holds the key spends its owner's quota of requests.",
    fix: "Make another project in Ankr's dashboard under Node API and delete the old one; limit the new one to your domains and contracts. A key that a library shares with everybody is best said to be one.",
    references: &["https://www.ankr.com/docs/rpc-service/getting-started/basics-premium/"],
    matcher: Matcher::Named(&[named(&["ankr"], &["[0-9a-f]{64}"]), owned(&["defaultapikey"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("ANKR_API_KEY="), Hex(64)],
        &[Is("{\"ankr\": {\"apiKey\": \""), Hex(64), Is("\"}}")],
        &[Is("const defaultApiKey$1 = \""), Hex(64), Is("\";")],
    ]),
    counter_examples: texts(&[
        &[Is("ANKR_API_KEY="), Hex(63)],
        &[Is("ankr: { sha256: \""), Hex(64), Is("\" }")],
        &[Is("const defaultHash = \""), Hex(64), Is("\";")],
        &[Is("frankrApiKey = \""), Hex(64), Is("\";")],
    ]),
}];
