//! Mux's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mux-token-secret",
    title: "Mux token secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Token secrets: 75 characters of base64, behind a name that says `mux`.",
    why: "With the identifier beside it, a stranger can upload, read and delete the account's videos.",
    fix: "Revoke the token in Mux under Settings, Access Tokens, and create another.",
    references: &["https://www.mux.com/docs/core/make-api-requests"],
    matcher: Matcher::Named(&[owned(&["mux"], &["[A-Za-z0-9+/]{75}"])]),
    examples: texts(&[
        &[Is("MUX_TOKEN_SECRET="), Base64(75)],
        &[Is("\"muxTokenSecret\": \""), Base64(75), Is("\"")],
        &[Is("export MUX_TOKEN_SECRET=\""), Base64(75), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("MUX_TOKEN_SECRET="), Base64(74)], &[Is("mux commit "), Base64(75)]]),
}];
