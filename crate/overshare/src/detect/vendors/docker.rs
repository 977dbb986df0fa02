//! Docker Hub's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "docker-token",
    title: "Docker Hub access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal and organisation tokens: `dckr_pat_` or `dckr_oat_` and 27 or more characters.",
    why: "Whoever holds the token can pull private images and, with write access, publish images under the owner's name.",
    fix: "Delete the token in Docker Hub under Account settings, Personal access tokens, and create another.",
    references: &["https://docs.docker.com/security/access-tokens/"],
    matcher: Matcher::Tokens(&[form("dckr_pat_[A-Za-z0-9_-]{27,40}"), form("dckr_oat_[A-Za-z0-9_-]{27,40}")]),
    examples: texts(&[&[Is("dckr_pat_"), Alnum(27)]]),
    counter_examples: texts(&[&[Is("dckr_pat_"), Alnum(20)]]),
}];
