//! GitLab's access tokens.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Token, by_form, lower_hex, url_safe},
    },
    report::Severity,
};

/// GitLab access token.
pub const GITLAB_TOKEN: Rule = Rule {
    id: "gitlab-token",
    title: "GitLab access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal, deploy, runner and trigger tokens: `glpat-`, `gldt-`, `glrt-` or `glptt-` and 20 or more characters.",
    why: "Whoever holds the token can read and, by its scopes, change the owner's projects, packages and pipelines.",
    fix: "Revoke the token on GitLab under Preferences, Access tokens, and create another with as few scopes as will do.",
    references: &["https://docs.gitlab.com/security/tokens/"],
    matcher: Matcher::Tokens(&[
        Token { prefix: "glpat-", alphabet: url_safe, length: 20..=64, check: by_form },
        Token { prefix: "gldt-", alphabet: url_safe, length: 20..=64, check: by_form },
        Token { prefix: "glrt-", alphabet: url_safe, length: 20..=64, check: by_form },
        Token { prefix: "glptt-", alphabet: lower_hex, length: 40..=40, check: by_form },
    ]),
    examples: &[&[Is("glpat-"), Alnum(20)], &[Is("glptt-"), Hex(40)]],
    counter_examples: &[&[Is("glpat-"), Alnum(12)]],
};
