//! Lichess' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lichess-token",
    title: "Lichess access token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Personal (`lip_`) and OAuth (`lio_`) access tokens.",
    why: "By its scopes, a stranger can play, send messages and read what is private in the owner's name.",
    fix: "Revoke the token in Lichess under Preferences, API access tokens, and create another.",
    references: &["https://lichess.org/api#section/Introduction/Authentication"],
    matcher: Matcher::Tokens(&[proved("lip_[A-Za-z0-9]{20}", varied), proved("lio_[A-Za-z0-9]{32}", varied)]),
    examples: texts(&[
        &[Is("https://api.lichess.test/v1?token=lip_"), Alnum(18), Digits(2)],
        &[Is("e.exports={t:\"lio_"), Alnum(32), Is("\",d:1}")],
        &[Is("Authorization: Bearer lip_"), Alnum(18), Digits(2)],
    ]),
    counter_examples: texts(&[
        &[Is("LICHESS_TOKEN=lip_"), Alnum(17), Digits(2)],
        &[Is("lip_"), Alnum(17), Digits(2)],
        &[Is("lip_"), Like("[a-z]{20}")],
    ]),
}];
