//! Miro's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "miro-access-token",
        title: "Miro access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Access tokens: base64 JSON that says `miro.origin`, and 27 characters.",
        why: "A stranger can read and change the boards that the app may.",
        fix: "Revoke the token in Miro under your app, OAuth & permissions, and create another.",
        references: &["https://developers.miro.com/docs/getting-started-with-oauth"],
        matcher: Matcher::Tokens(&[form("eyJtaXJvLm9yaWdpbiI6I[A-Za-z0-9]{6,14}_[A-Za-z0-9_-]{27}")]),
        examples: texts(&[
            &[Is("const miroToken = 'eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_"), Alnum(25), Digits(2), Is("';")],
            &[Is("export MIRO_ACCESS_TOKEN=\"eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_"), Alnum(25), Digits(2), Is("\"")],
            &[Is("MIRO_ACCESS_TOKEN=eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_"), Alnum(25), Digits(2)],
        ]),
        counter_examples: texts(&[
            &[Is("eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_"), Alnum(24), Digits(2)],
            &[Is("eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ")],
        ]),
    },
    Rule {
        id: "miro-client-secret",
        title: "Miro client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Client secrets and access tokens: 27 or 32 characters, behind a name that says `miro`.",
        why: "A stranger can pose as the application when teams connect it.",
        fix: "Revoke the secret in Miro under your app, Settings, and create another.",
        references: &["https://developers.miro.com/docs/getting-started-with-oauth"],
        matcher: Matcher::Named(&[owned(&["miro"], &["[A-Za-z0-9_-]{27}", "[A-Za-z0-9]{32}"])]),
        examples: texts(&[
            &[Is("MIRO_CLIENT_SECRET="), Alnum(32)],
            &[Is("\"miroClientSecret\": \""), Alnum(32), Is("\"")],
            &[Is("export MIRO_CLIENT_SECRET=\""), Alnum(32), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("MIRO_CLIENT_SECRET="), Alnum(31)],
            &[Is("\"miro\": \"1.2.0\", \"integrity\": \""), Alnum(32), Is("\"")],
        ]),
    },
];
