//! Lark's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "lark-app-secret",
        title: "Lark (Feishu) app secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "App secrets: 32 letters and digits, behind a name that says `lark`.",
        why: "With the app's identifier, a stranger can act as the app: read messages and documents that it may.",
        fix: "Revoke the secret in Lark's developer console under Credentials & Basic Info, and create another.",
        references: &[
            "https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide",
        ],
        matcher: Matcher::Named(&[named(&["lark", "feishu", "larksuite"], &["[A-Za-z0-9]{32}"])]),
        examples: texts(&[
            &[Is("LARK_APP_SECRET="), Alnum(32)],
            &[Is("const larkAppSecret = '"), Alnum(32), Is("';")],
            &[Is("{\"lark\":{\"secret\":\""), Alnum(32), Is("\"}}")],
        ]),
        counter_examples: texts(&[
            &[Is("LARK_APP_SECRET="), Alnum(31)],
            &[Is("\"lark\": {\"hash\": \""), Alnum(32), Is("\"}")],
            &[Is("OTHER_APP_SECRET="), Alnum(32)],
        ]),
    },
    Rule {
        id: "lark-access-token",
        title: "Lark (Feishu) access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tenant, user and app access tokens: `t-`, `u-` or `a-` and 24 or more characters, behind a name that says `lark`.",
        why: "Until it expires, a stranger can read and send what the app or person may.",
        fix: "Rotate the app's secret in Lark's developer console; the tokens expire within two hours.",
        references: &[
            "https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide",
        ],
        matcher: Matcher::Named(&[named(&["lark", "feishu", "larksuite"], &["(t|u|a)-[A-Za-z0-9_.-]{24,48}"])]),
        examples: texts(&[
            &[Is("LARK_TENANT_ACCESS_TOKEN=t-"), Alnum(32)],
            &[Is("lark: { tenantAccessToken: \"t-"), Alnum(32), Is("\" }")],
            &[Is("lark_tenant_access_token: t-"), Alnum(32)],
        ]),
        counter_examples: texts(&[
            &[Is("LARK_TENANT_ACCESS_TOKEN=t-"), Alnum(10), Digits(2)],
            &[Is("\"lark\": {\"hash\": \"t-"), Alnum(32), Is("\"}")],
        ]),
    },
];
