//! Docker Hub's access tokens.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Token, by_form, url_safe},
    },
    report::Severity,
};

/// Docker Hub access token.
pub const DOCKER_TOKEN: Rule = Rule {
    id: "docker-token",
    title: "Docker Hub access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal and organisation tokens: `dckr_pat_` or `dckr_oat_` and 27 or more characters.",
    why: "Whoever holds the token can pull private images and, with write access, publish images under the owner's name.",
    fix: "Delete the token in Docker Hub under Account settings, Personal access tokens, and create another.",
    references: &["https://docs.docker.com/security/access-tokens/"],
    matcher: Matcher::Tokens(&[
        Token { prefix: "dckr_pat_", alphabet: url_safe, length: 27..=40, check: by_form },
        Token { prefix: "dckr_oat_", alphabet: url_safe, length: 27..=40, check: by_form },
    ]),
    examples: &[&[Is("dckr_pat_"), Alnum(27)]],
    counter_examples: &[&[Is("dckr_pat_"), Alnum(20)]],
};
