//! Exa's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "exa-api-key",
    title: "Exa API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID that is called Exa's.",
    why: "Whoever holds the key can search at the account's cost.",
    fix: "Delete the key in the Exa dashboard under API Keys, and create another.",
    references: &["https://docs.exa.ai/reference/getting-started"],
    matcher: Matcher::Named(&[owned(&["exa"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("EXA_API_KEY="), Uuid],
        &[Is("e.exaApiKey=\""), Uuid, Is("\",e.debug=!1")],
        &[Is("{\"name\": \"x\", \"exaApiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("EXA_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("src=\"https://cdn.exaapi.test/"), Uuid, Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Uuid, Is("\"")],
    ]),
}];
