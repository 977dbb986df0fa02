//! npm's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "npm-token",
    title: "npm access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access tokens: `npm_` and 36 characters, of which the last six are a checksum.",
    why: "Whoever holds the token can read private packages and, by its rights, publish new versions of the owner's packages.",
    fix: "Revoke the token with `npm token revoke` or on npm under Access Tokens, look through the packages' recent versions, and publish with trusted publishing or a granular token.",
    references: &["https://docs.npmjs.com/about-access-tokens"],
    matcher: Matcher::Tokens(&[proved("npm_[A-Za-z0-9]{36}", base62_checked)]),
    examples: texts(&[&[Is("//host/:_authToken="), Is("npm_"), Checked], &[Is("npm_"), Alnum(36)]]),
    counter_examples: texts(&[&[Is("npm_config_"), Alnum(25)], &[Is("npm_"), Alnum(30)]]),
}];
