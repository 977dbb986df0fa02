//! Linear's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "linear-api-key",
        title: "Linear API key or token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Personal API keys (`lin_api_`), OAuth tokens (`lin_oauth_`) and webhook signing secrets (`lin_wh_`).",
        why: "A stranger can read and change the workspace's issues.",
        fix: "Revoke the key in Linear under Settings, Security & access, Personal API keys, and create another.",
        references: &["https://linear.app/developers/graphql"],
        matcher: Matcher::Tokens(&[
            form("lin_api_[A-Za-z0-9]{40}"),
            form("lin_oauth_[A-Za-z0-9]{64}"),
            form("lin_wh_[A-Za-z0-9]{20,50}"),
        ]),
        examples: texts(&[
            &[Is("Authorization: Bearer lin_api_"), Alnum(40)],
            &[Is("https://api.linear.test/v1?token=lin_oauth_"), Hex(64)],
            &[Is("e.exports={t:\"lin_wh_"), Alnum(22), Digits(2), Is("\",d:1}")],
        ]),
        counter_examples: texts(&[
            &[Is("lin_api_"), Alnum(39)],
            &[Is("lin_api_"), Alnum(41)],
            &[Is("berlin_api_"), Alnum(40)],
        ]),
    },
    Rule {
        id: "linear-client-secret",
        title: "Linear client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "OAuth client secrets: 32 hexadecimal digits, behind a name that says `linear`.",
        why: "A stranger can pose as the application when people connect their workspace.",
        fix: "Revoke the secret in Linear under Settings, API, OAuth applications, and create another.",
        references: &["https://linear.app/developers/oauth-2-0-authentication"],
        matcher: Matcher::Named(&[owned(&["linear"], &["[0-9a-f]{32}"])]),
        examples: texts(&[
            &[Is("LINEAR_CLIENT_SECRET="), Hex(32)],
            &[Is("\"linearClientSecret\": \""), Hex(32), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("LINEAR_CLIENT_SECRET="), Hex(31)],
            &[Is("\"linear\": {\"hash\": \""), Hex(32), Is("\"}")],
        ]),
    },
];
