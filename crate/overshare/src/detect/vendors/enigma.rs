//! Enigma's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "enigma-api-key",
    title: "Enigma API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 40 letters and digits that are called Enigma's.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Ask for another key in the Enigma console.",
    references: &["https://documentation.enigma.com/"],
    matcher: Matcher::Named(&[owned(&["enigma"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("ENIGMA_API_KEY="), Alnum(40)],
        &[Is("{\"name\": \"x\", \"enigmaApiKey\": \""), Alnum(40), Is("\"}")],
        &[Is("enigma_api_key: \""), Alnum(40), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("ENIGMA_API_KEY="), Alnum(39)],
        &[Is("ENIGMA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("enigmaapi build "), Alnum(40)],
    ]),
}];
