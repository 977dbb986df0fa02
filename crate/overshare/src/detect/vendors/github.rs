//! GitHub's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "github-token",
    title: "GitHub access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Classic, OAuth, app and refresh tokens (`ghp_`, `gho_`, `ghu_`, `ghs_`, `ghr_` and 36 characters, of which the last six are a checksum) and fine-grained ones (`github_pat_`).",
    why: "Whoever holds the token can read and, by its scopes, change the owner's repositories, packages and workflows.",
    fix: "Delete the token on GitHub under Settings, Developer settings, Personal access tokens; look through the security log; create another with as few scopes as will do.",
    references: &[
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats",
    ],
    matcher: Matcher::Tokens(&[
        proved("ghp_[A-Za-z0-9]{36}", base62_checked),
        proved("gho_[A-Za-z0-9]{36}", base62_checked),
        proved("ghu_[A-Za-z0-9]{36}", base62_checked),
        proved("ghs_[A-Za-z0-9]{36}", base62_checked),
        proved("ghr_[A-Za-z0-9]{36}", base62_checked),
        form("github_pat_\\w{82}"),
    ]),
    examples: texts(&[
        &[Is("token=\""), Is("ghp_"), Checked, Is("\"")],
        &[Is("\\n"), Is("gho_"), Alnum(36)],
        &[Is("github_pat_"), Alnum(22), Is("_"), Alnum(59)],
    ]),
    counter_examples: texts(&[
        &[Is("ghp_"), Alnum(35)],
        &[Is("ghp_"), Alnum(37)],
        &[Is("x"), Is("ghp_"), Checked],
        &[Is("ghp_"), Is("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
