//! Dynatrace's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dynatrace-token",
    title: "Dynatrace token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API, OAuth and platform tokens: `dt0`, the kind, a public part of 24 and a secret part of 64 upper-case letters and digits, with points between them.",
    why: "Whoever holds the token can, by its scopes, read the environment's data or change its configuration.",
    fix: "Delete the token in Dynatrace under Access Tokens, and generate another with fewer scopes.",
    references: &[
        "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
    ],
    matcher: Matcher::Tokens(&[
        form("dt0c01\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{64}"),
        form("dt0s\\d{2}\\.[A-Za-z0-9]{8,24}\\.[A-Za-z0-9]{64}"),
        form("dt0[a-z]\\d{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}"),
    ]),
    examples: texts(&[
        &[Is("  token: dt0c01."), Upper(23), Is("7"), Is("."), Upper(64), Is("\n")],
        &[Is("<dt0s16."), Upper(7), Is("7"), Is("."), Upper(64), Is(">")],
        &[Is("Authorization: Bearer dt0c01."), Upper(23), Is("7"), Is("."), Upper(64)],
    ]),
    counter_examples: texts(&[
        &[Is("DYNATRACE_API_TOKEN=dt0c01."), Upper(23), Is("7"), Is("."), Upper(63)],
        &[Is("key \"dt0c01."), Upper(23), Is("7"), Is("."), Upper(64), Is("f1\"")],
        &[Is(
            "DYNATRACE_API_TOKEN=dt0c01.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        )],
    ]),
}];
