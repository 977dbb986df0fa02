//! GitHub's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "github-token",
        title: "GitHub access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Classic, OAuth, app and refresh tokens (`ghp_`, `gho_`, `ghu_`, `ghs_`, `ghr_` and 36 characters, of which the last six are a checksum) fine-grained ones (`github_pat_`), and app tokens that hold a JSON web token (`ghs_`, a number, `_eyJ`).",
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
            form("ghs_\\d{1,12}_eyJ[A-Za-z0-9_-]{10,600}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,800}"),
        ]),
        examples: texts(&[
            &[Is("ghs_12345_eyJ"), Alnum(40), Is(".eyJ"), Alnum(80), Is("."), Alnum(43)],
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
    },
    Rule {
        id: "github-secret",
        title: "GitHub secret of the old form",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "OAuth client secrets, and tokens from before April 2021: 40 hexadecimal digits that are called a secret or token of GitHub's.",
        why: "Whoever holds the secret can pose as the application; an old token can do what its scopes allow.",
        fix: "Generate another client secret on GitHub under Developer settings, OAuth Apps; delete old tokens under Personal access tokens.",
        references: &["https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/creating-an-oauth-app"],
        matcher: Matcher::Named(&[owned(
            &[
                "githubtoken",
                "githubkey",
                "githubsecret",
                "githubapitoken",
                "githubapikey",
                "githubaccesstoken",
                "githubauthtoken",
                "githuboauthtoken",
                "githubclientsecret",
                "githuboauthsecret",
                "githubpassword",
            ],
            &["[0-9a-f]{40}"],
        )]),
        examples: texts(&[
            &[Is("GITHUB_CLIENT_SECRET="), Hex(40)],
            &[Is("{\"githubToken\": \""), Hex(40), Is("\"}")],
            &[Is("const githubOauthToken = '"), Hex(40), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("GITHUB_CLIENT_SECRET="), Hex(39)],
            &[Is("GITHUB_SHA="), Hex(40)],
            &[Is("\"gitHead\": \""), Hex(40), Is("\"")],
            &[Is("github:owner/name#"), Hex(40)],
        ]),
    },
];
