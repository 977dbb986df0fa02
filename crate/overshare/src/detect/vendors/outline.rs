//! Outline's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "outline-api-key",
    title: "Outline API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "`ol_api_` and 38 letters and digits.",
    why: "A stranger can read and change the documents that its owner can.",
    fix: "Revoke the key in Outline under Settings, API, and create another.",
    references: &["https://www.getoutline.com/developers"],
    matcher: Matcher::Tokens(&[form("ol_api_[A-Za-z0-9]{38}")]),
    examples: texts(&[
        &[Is("// outline: ol_api_"), Alnum(38)],
        &[Is("\"outline\": {\"token\": \"ol_api_"), Alnum(38), Is("\"}")],
        &[Is("outline:\n  token: ol_api_"), Alnum(38), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("OUTLINE_API_KEY=ol_api_"), Alnum(37)],
        &[Is("ol_api_"), Alnum(37)],
        &[Is("ol_app_"), Alnum(38)],
    ]),
}];
