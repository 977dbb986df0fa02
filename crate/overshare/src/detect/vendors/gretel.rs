//! Gretel's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gretel-api-key",
    title: "Gretel API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `grtu` and 64 hexadecimal digits.",
    why: "Whoever holds the key can read the projects' data and models.",
    fix: "Regenerate the key in the Gretel console under User settings, API key.",
    references: &["https://docs.gretel.ai/"],
    matcher: Matcher::Tokens(&[form("grtu[0-9a-f]{64}")]),
    examples: texts(&[
        &[Is("const client = new Client({ token: \"grtu"), Hex(64), Is("\" });")],
        &[Is("\"https://api.example.com/?key=grtu"), Hex(64), Is("&page=1\"")],
        &[Is("{\"gretelApiKey\": \"grtu"), Hex(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("GRETEL_API_KEY=grtu"), Hex(63)],
        &[Is("key \"grtu"), Hex(64), Is("f1\"")],
        &[Is("GRETEL_API_KEY=grtuxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
