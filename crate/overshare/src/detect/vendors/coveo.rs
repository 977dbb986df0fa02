//! Coveo's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coveo-api-key",
    title: "Coveo API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `xx` and a UUID.",
    why: "Whoever holds the key can do what its privileges allow: search, push content, or manage the organisation.",
    fix: "Delete or deactivate the key in the Coveo administration console under API Keys, and add another.",
    references: &["https://docs.coveo.com/en/1718/manage-an-organization/manage-api-keys"],
    matcher: Matcher::Tokens(&[form("xx[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]),
    examples: texts(&[
        &[Is("// coveoApiKey: xx"), Uuid],
        &[Is("const client = new Client({ token: \"xx"), Uuid, Is("\" });")],
        &[Is("\"https://api.example.com/?key=xx"), Uuid, Is("&page=1\"")],
    ]),
    counter_examples: texts(&[
        &[Is("COVEO_API_KEY=xx"), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("COVEO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
