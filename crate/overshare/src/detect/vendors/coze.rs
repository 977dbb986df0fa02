//! Coze's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coze-token",
    title: "Coze personal access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens: `pat_` and 64 letters and digits.",
    why: "Whoever holds the token can run and change the bots and workflows of its owner, at the owner's cost.",
    fix: "Delete the token in Coze under API, Personal access tokens, and add another.",
    references: &["https://www.coze.com/docs/developer_guides/pat"],
    matcher: Matcher::Tokens(&[form("pat_[A-Za-z0-9]{64}")]),
    examples: texts(&[
        &[Is("COZE_API_TOKEN=pat_"), Alnum(64)],
        &[Is("  token: pat_"), Alnum(64), Is("\n")],
        &[Is("\\npat_"), Alnum(64), Is("\\n")],
    ]),
    counter_examples: texts(&[
        &[Is("COZE_API_TOKEN=pat_"), Alnum(63)],
        &[Is("key \"pat_"), Alnum(64), Is("f1\"")],
        &[Is("COZE_API_TOKEN=pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
