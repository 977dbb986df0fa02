//! Cohere's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cohere-api-key",
    title: "Cohere API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 40 letters and digits behind a name that says `cohere`, or behind `CO_API_KEY`.",
    why: "Whoever holds the key can use the account's models at its cost.",
    fix: "Delete the key in the Cohere dashboard under API Keys, and create another.",
    references: &["https://docs.cohere.com/reference/about"],
    matcher: Matcher::Named(&[named(&["cohere"], &["[A-Za-z0-9]{40}"]), owned(&["coapikey"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("COHERE_API_KEY="), Alnum(40)],
        &[Is("const cohereApiKey = '"), Alnum(40), Is("';")],
        &[Is("export COHERE_API_KEY=\""), Alnum(40), Is("\"")],
        &[Is("CO_API_KEY="), Alnum(40)],
    ]),
    counter_examples: texts(&[
        &[Is("COHERE_API_KEY="), Alnum(39)],
        &[Is("{\"checksum\": \""), Alnum(40), Is("\"}")],
        &[Is("COHERE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
