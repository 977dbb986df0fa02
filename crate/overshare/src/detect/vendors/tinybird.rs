//! Tinybird's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tinybird-token",
    title: "Tinybird token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens of a workspace: `p.` and a token of two parts, of which the first is base64 of JSON.",
    why: "Whoever holds the token can read and, by its scopes, change the workspace’s data.",
    fix: "Refresh the token in Tinybird under Tokens.",
    references: &["https://www.tinybird.co/docs/forward/administration/tokens"],
    matcher: Matcher::Tokens(&[form(r"p\.eyJ[A-Za-z0-9_-]{50,600}\.[A-Za-z0-9_-]{43}")]),
    examples: texts(&[
        &[Is("TB_TOKEN=p.eyJ"), Alnum(90), Is("."), Alnum(43)],
        &[Is("{\"token\": \"p.eyJ"), Alnum(120), Is("."), Alnum(43), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("p.eyJ"), Alnum(90)],
        &[Is("p.eyJ"), Alnum(90), Is("."), Alnum(42)],
        &[Is("xp.eyJ"), Alnum(90), Is("."), Alnum(43)],
    ]),
}];
