//! Google's API keys and OAuth client secrets.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Token, by_form, url_safe},
    },
    report::Severity,
};

/// Google API key.
pub const GOOGLE_API_KEY: Rule = Rule {
    id: "google-api-key",
    title: "Google API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys of Google's services: `AIza` and 35 characters. Keys for maps and Firebase are made to be published; the form does not tell which a key is.",
    why: "A key that is not restricted to a site or a service can be used by anyone at its owner's cost.",
    fix: "See in the Google Cloud console under Credentials which services and sites the key is restricted to; restrict it, or replace it.",
    references: &["https://cloud.google.com/docs/authentication/api-keys"],
    matcher: Matcher::Tokens(&[Token { prefix: "AIza", alphabet: url_safe, length: 35..=35, check: by_form }]),
    examples: &[&[Is("key=AIza"), Alnum(35)]],
    counter_examples: &[&[Is("AIza"), Alnum(34)], &[Is("AIza"), Alnum(36)]],
};

/// Google OAuth client secret.
pub const GOOGLE_CLIENT_SECRET: Rule = Rule {
    id: "google-client-secret",
    title: "Google OAuth client secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "OAuth client secrets: `GOCSPX-` and 28 characters.",
    why: "Whoever holds the secret can pose as the application when people sign in with Google.",
    fix: "Add a new secret to the client in the Google Cloud console under Credentials, deploy it, and then delete the old one.",
    references: &["https://developers.google.com/identity/protocols/oauth2"],
    matcher: Matcher::Tokens(&[Token { prefix: "GOCSPX-", alphabet: url_safe, length: 28..=28, check: by_form }]),
    examples: &[&[Is("GOCSPX-"), Alnum(28)]],
    counter_examples: &[&[Is("GOCSPX-"), Alnum(12)]],
};
