//! Gitpod's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gitpod-token",
    title: "Gitpod personal access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens: `gitpod_pat_`, 43 characters, a point and as many.",
    why: "Whoever holds the token can open its owner's workspaces and read what is in them.",
    fix: "Delete the token in Gitpod under User Settings, Access Tokens, and create another.",
    references: &["https://www.gitpod.io/docs/configure/user-settings/access-tokens"],
    matcher: Matcher::Tokens(&[proved("gitpod_pat_[A-Za-z0-9_.-]{40,130}", has_digits)]),
    examples: texts(&[
        &[Is("<gitpod_pat_"), Alnum(43), Is("."), Alnum(43), Is(">")],
        &[Is("Authorization: Bearer gitpod_pat_"), Alnum(43), Is("."), Alnum(43)],
        &[Is("// gitpodToken: gitpod_pat_"), Alnum(43), Is("."), Alnum(43)],
    ]),
    counter_examples: texts(&[
        &[Is("GITPOD_TOKEN=gitpod_pat_"), Alnum(30)],
        &[Is(
            "GITPOD_TOKEN=gitpod_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        )],
    ]),
}];
