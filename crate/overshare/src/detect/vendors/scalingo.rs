//! Scalingo's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "scalingo-token",
    title: "Scalingo API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: `tk-us-` and 48 characters.",
    why: "Whoever holds the token can read the apps’ environment variables, deploy and delete.",
    fix: "Revoke the token in the Scalingo dashboard under Account, API Tokens.",
    references: &["https://developers.scalingo.com/#authentication"],
    matcher: Matcher::Tokens(&[form("tk-us-[A-Za-z0-9_-]{48}")]),
    examples: texts(&[
        &[Is("t={a:1,k:'"), Like("tk-us-[A-Za-z0-9_-]{48}"), Is("'}")],
        &[Is("// was: "), Like("tk-us-[A-Za-z0-9_-]{48}")],
        &[Is("SCALINGO_TOKEN="), Like("tk-us-[A-Za-z0-9_-]{48}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("tk-us-[A-Za-z0-9_-]{47}"), Is("\"")],
        &[Is("x"), Like("tk-us-[A-Za-z0-9_-]{48}")],
        &[Is("TOKEN=tk-us-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
