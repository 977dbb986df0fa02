//! Friendli's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "friendli-token",
    title: "Friendli personal access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens: `flp_` and 46 letters and digits.",
    why: "Whoever holds the token can use the account's models at its cost.",
    fix: "Delete the token in Friendli Suite under Personal settings, API Tokens, and create another.",
    references: &["https://friendli.ai/docs/guides/suite/personal-api-keys"],
    matcher: Matcher::Tokens(&[form("flp_[A-Za-z0-9]{44,48}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer flp_"), Alnum(46)],
        &[Is("// friendliToken: flp_"), Alnum(46)],
        &[Is("const client = new Client({ token: \"flp_"), Alnum(46), Is("\" });")],
    ]),
    counter_examples: texts(&[
        &[Is("FRIENDLI_TOKEN=flp_"), Alnum(40)],
        &[Is("FRIENDLI_TOKEN=flp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
