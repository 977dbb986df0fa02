//! MiniMax's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "minimax-api-key",
    title: "MiniMax API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "`sk-api-` and 118 characters.",
    why: "A stranger can use the models at the account's cost.",
    fix: "Revoke the key in the MiniMax platform under API Keys, and create another.",
    references: &["https://platform.minimax.io/docs/guides/quickstart"],
    matcher: Matcher::Tokens(&[form("sk-api-[A-Za-z0-9_-]{100,130}")]),
    examples: texts(&[
        &[Is("export MINIMAX_API_KEY=\"sk-api-"), Alnum(118), Is("\"")],
        &[Is("MINIMAX_API_KEY=sk-api-"), Alnum(118)],
        &[Is("const minimaxToken = 'sk-api-"), Alnum(118), Is("';")],
    ]),
    counter_examples: texts(&[&[Is("sk-api-"), Alnum(60)], &[Is("sk-app-"), Alnum(118)]]),
}];
