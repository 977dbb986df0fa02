//! Bitbucket's tokens and passwords of applications.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "bitbucket-app-password",
        title: "Bitbucket app password",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Passwords for applications: `ATBB` and 32 letters and digits.",
        why: "With its owner's name whoever holds it can read and, by its scopes, change the owner's repositories.",
        fix: "Revoke it on Bitbucket under Personal settings, App passwords, and use an API token with scopes.",
        references: &["https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/"],
        matcher: Matcher::Tokens(&[form("ATBB[A-Za-z0-9]{32}")]),
        examples: texts(&[
            &[Is("BITBUCKET_APP_PASSWORD="), Like("ATBB[A-Za-z0-9]{32}")],
            &[Is("const client = connect(\""), Like("ATBB[A-Za-z0-9]{32}"), Is("\");")],
            &[Is("{\"token\":\""), Like("ATBB[A-Za-z0-9]{32}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("BITBUCKET_APP_PASSWORD="), Like("ATBB[A-Za-z0-9]{31}")],
            &[Is("x"), Like("ATBB[A-Za-z0-9]{32}"), Is("y")],
            &[Is("\""), Like("ATBB[A-Za-z0-9]{31}"), Is("\"")],
        ]),
    },
    Rule {
        id: "bitbucket-server-token",
        title: "Bitbucket Data Center HTTP access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "HTTP access tokens: `BBDC-` and 44 digits of base64.",
        why: "Whoever holds the token can read and, by its rights, change the owner's repositories.",
        fix: "Revoke the token in Bitbucket under Manage account, HTTP access tokens.",
        references: &["https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html"],
        matcher: Matcher::Tokens(&[form("BBDC-[A-Za-z0-9+/@_-]{40,50}")]),
        examples: texts(&[
            &[Is("BITBUCKET_TOKEN="), Like("BBDC-[A-Za-z0-9]{44}")],
            &[Is("Authorization: Bearer "), Like("BBDC-[A-Za-z0-9]{44}")],
        ]),
        counter_examples: texts(&[
            &[Is("BBDC-"), Alnum(30)],
            &[Is("BBDC-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "bitbucket-client-secret",
        title: "Bitbucket OAuth credential",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Keys (18 to 32 letters and digits) and secrets (some 32 or 64 characters) of OAuth consumers behind a name that says `bitbucket`.",
        why: "Together with the client's key a stranger can act as the consumer, as far as its scopes allow.",
        fix: "Delete the OAuth consumer on Bitbucket under Workspace settings, OAuth consumers, and create another.",
        references: &["https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/"],
        matcher: Matcher::Named(&[named(
            &["bitbucket"],
            &["[A-Za-z0-9_=-]{64}", "[A-Za-z0-9]{44,52}", "[A-Za-z0-9]{30}", "[A-Za-z0-9]{32}"],
        )]),
        examples: texts(&[
            &[Is("BITBUCKET_API_KEY="), Alnum(32)],
            &[Is("const bitbucketToken = \""), Alnum(32), Is("\";")],
            &[Is("bitbucket_secret: '"), Alnum(32), Is("'")],
            &[Is("\"bitbucket\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("BITBUCKET_SECRET="), Alnum(35)],
            &[Is("OTHER_SECRET="), Alnum(32)],
            &[Is("bitbucket@"), Alnum(32)],
        ]),
    },
];
