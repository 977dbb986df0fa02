//! GitHub's access tokens.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Token, alnum, base62_checked, by_form},
    },
    report::Severity,
};

/// GitHub access token.
pub const GITHUB_TOKEN: Rule = Rule {
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
        Token { prefix: "ghp_", alphabet: alnum, length: 36..=36, check: base62_checked },
        Token { prefix: "gho_", alphabet: alnum, length: 36..=36, check: base62_checked },
        Token { prefix: "ghu_", alphabet: alnum, length: 36..=36, check: base62_checked },
        Token { prefix: "ghs_", alphabet: alnum, length: 36..=36, check: base62_checked },
        Token { prefix: "ghr_", alphabet: alnum, length: 36..=36, check: base62_checked },
        Token { prefix: "github_pat_", alphabet: alnum_or_underscore, length: 82..=82, check: by_form },
    ]),
    examples: &[
        &[Is("token=\""), Is("ghp_"), Checked, Is("\"")],
        &[Is("\\n"), Is("gho_"), Alnum(36)],
        &[Is("github_pat_"), Alnum(22), Is("_"), Alnum(59)],
    ],
    counter_examples: &[
        &[Is("ghp_"), Alnum(35)],
        &[Is("ghp_"), Alnum(37)],
        &[Is("x"), Is("ghp_"), Checked],
        &[Is("ghp_"), Is("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ],
};

fn alnum_or_underscore(byte: u8) -> bool {
    alnum(byte) || byte == b'_'
}
