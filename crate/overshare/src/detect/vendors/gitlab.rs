//! GitLab's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gitlab-token",
    title: "GitLab access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal, deploy, runner and trigger tokens: `glpat-`, `gldt-`, `glrt-` or `glptt-` and 20 or more characters.",
    why: "Whoever holds the token can read and, by its scopes, change the owner's projects, packages and pipelines.",
    fix: "Revoke the token on GitLab under Preferences, Access tokens, and create another with as few scopes as will do.",
    references: &["https://docs.gitlab.com/security/tokens/"],
    matcher: Matcher::Tokens(&[
        form("glpat-[A-Za-z0-9_-]{20,64}"),
        form("gldt-[A-Za-z0-9_-]{20,64}"),
        form("glrt-[A-Za-z0-9_-]{20,64}"),
        form("glptt-[0-9a-f]{40}"),
    ]),
    examples: texts(&[&[Is("glpat-"), Alnum(20)], &[Is("glptt-"), Hex(40)]]),
    counter_examples: texts(&[&[Is("glpat-"), Alnum(12)]]),
}];
