//! npm's access tokens.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Token, alnum, base62_checked},
    },
    report::Severity,
};

/// npm access token.
pub const NPM_TOKEN: Rule = Rule {
    id: "npm-token",
    title: "npm access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access tokens: `npm_` and 36 characters, of which the last six are a checksum.",
    why: "Whoever holds the token can read private packages and, by its rights, publish new versions of the owner's packages.",
    fix: "Revoke the token with `npm token revoke` or on npm under Access Tokens, look through the packages' recent versions, and publish with trusted publishing or a granular token.",
    references: &["https://docs.npmjs.com/about-access-tokens"],
    matcher: Matcher::Tokens(&[Token { prefix: "npm_", alphabet: alnum, length: 36..=36, check: base62_checked }]),
    examples: &[&[Is("//host/:_authToken="), Is("npm_"), Checked], &[Is("npm_"), Alnum(36)]],
    counter_examples: &[&[Is("npm_config_"), Alnum(25)], &[Is("npm_"), Alnum(30)]],
};
