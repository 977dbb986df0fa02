//! Google's API keys and OAuth client secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "google-api-key",
        title: "Google API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API keys of Google's services: `AIza` and 35 characters. Keys for maps and Firebase are made to be published; the form does not tell which a key is.",
        why: "A key that is not restricted to a site or a service can be used by anyone at its owner's cost.",
        fix: "See in the Google Cloud console under Credentials which services and sites the key is restricted to; restrict it, or replace it.",
        references: &["https://cloud.google.com/docs/authentication/api-keys"],
        matcher: Matcher::Tokens(&[form("AIza[A-Za-z0-9_-]{35}")]),
        examples: texts(&[&[Is("key=AIza"), Alnum(35)]]),
        counter_examples: texts(&[&[Is("AIza"), Alnum(34)], &[Is("AIza"), Alnum(36)]]),
    },
    Rule {
        id: "google-client-secret",
        title: "Google OAuth client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "OAuth client secrets: `GOCSPX-` and 28 characters.",
        why: "Whoever holds the secret can pose as the application when people sign in with Google.",
        fix: "Add a new secret to the client in the Google Cloud console under Credentials, deploy it, and then delete the old one.",
        references: &["https://developers.google.com/identity/protocols/oauth2"],
        matcher: Matcher::Tokens(&[form("GOCSPX-[A-Za-z0-9_-]{28}")]),
        examples: texts(&[&[Is("GOCSPX-"), Alnum(28)]]),
        counter_examples: texts(&[&[Is("GOCSPX-"), Alnum(12)]]),
    },
];
