//! Okta's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "okta-api-token",
        title: "Okta API token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API tokens: 42 characters that begin with `00`, behind a name that says `okta`.",
        why: "By its owner's role, a stranger can read and change the people, groups and apps of the organisation.",
        fix: "Revoke the token in Okta's admin console under Security, API, Tokens, and create another.",
        references: &["https://developer.okta.com/docs/guides/create-an-api-token/main/"],
        matcher: Matcher::Named(&[named(&["okta", "ssws"], &["00[A-Za-z0-9_=-]{39}[A-Za-z0-9_]"])]),
        examples: texts(&[
            &[Is("OKTA_API_TOKEN=00"), Alnum(40)],
            &[Is("okta: { apiToken: \"00"), Alnum(40), Is("\" }")],
            &[Is("# okta\nAPI_TOKEN=00"), Alnum(40)],
            &[Is("Authorization: SSWS 00"), Alnum(40)],
        ]),
        counter_examples: texts(&[
            &[Is("OKTA_API_TOKEN=00"), Alnum(38)],
            &[Is("node_modules/okta/index.js#00"), Alnum(40)],
        ]),
    },
    Rule {
        id: "okta-client-secret",
        title: "Okta client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "OAuth client secrets: 40 or 64 characters, behind a name that says `okta`.",
        why: "A stranger can pose as the application when people sign in.",
        fix: "Revoke the secret in Okta's admin console under Applications, the application, Client Credentials, and create another.",
        references: &["https://developer.okta.com/docs/guides/implement-grant-type/authcode/main/"],
        matcher: Matcher::Named(&[owned(&["okta"], &["[A-Za-z0-9_-]{40}", "[A-Za-z0-9_-]{64}"])]),
        examples: texts(&[
            &[Is("OKTA_CLIENT_SECRET="), Alnum(40)],
            &[Is("\"oktaClientSecret\": \""), Alnum(40), Is("\"")],
            &[Is("okta_client_secret: "), Alnum(40)],
        ]),
        counter_examples: texts(&[
            &[Is("OKTA_CLIENT_SECRET="), Alnum(39)],
            &[Is("node_modules/okta/index.js#"), Alnum(40)],
        ]),
    },
];
