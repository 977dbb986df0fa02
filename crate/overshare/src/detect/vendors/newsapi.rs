//! NewsAPI's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "newsapi-key",
    title: "NewsAPI key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits, behind a name that says `newsapi`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in NewsAPI under Account, and create another.",
    references: &["https://newsapi.org/docs/authentication"],
    matcher: Matcher::Named(&[named(&["newsapi"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("NEWSAPI_API_KEY="), Hex(32)],
        &[Is("const newsapiApiKey = '"), Hex(32), Is("';")],
        &[Is("# newsapi\nAPI_TOKEN="), Hex(32)],
    ]),
    counter_examples: texts(&[&[Is("NEWSAPI_API_KEY="), Hex(31)], &[Is("node_modules/newsapi/index.js#"), Hex(32)]]),
}];
