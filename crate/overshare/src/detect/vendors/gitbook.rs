//! GitBook's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gitbook-token",
    title: "GitBook API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: `gb_api_` and 40 letters and digits.",
    why: "Whoever holds the token can read and change what its owner can on GitBook.",
    fix: "Delete the token in GitBook under Settings, Developer, and create another.",
    references: &["https://gitbook.com/docs/developers/gitbook-api/quickstart"],
    matcher: Matcher::Tokens(&[form("gb_api_[A-Za-z0-9]{40}")]),
    examples: texts(&[
        &[Is("\"https://api.example.com/?key=gb_api_"), Alnum(40), Is("&page=1\"")],
        &[Is("{\"gitbookToken\": \"gb_api_"), Alnum(40), Is("\"}")],
        &[Is("export GITBOOK_TOKEN='gb_api_"), Alnum(40), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("GITBOOK_TOKEN=gb_api_"), Alnum(39)],
        &[Is("key \"gb_api_"), Alnum(40), Is("f1\"")],
        &[Is("GITBOOK_TOKEN=gb_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
