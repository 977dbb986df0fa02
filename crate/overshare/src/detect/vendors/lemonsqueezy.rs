//! Lemon Squeezy's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lemonsqueezy-api-key",
    title: "Lemon Squeezy API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: a JSON Web Token signed with RS256, behind a name that says `lemonsqueezy`.",
    why: "Whoever holds the key can read customers and orders, refund them and change the store.",
    fix: "Revoke the key in Lemon Squeezy under Settings, API, and create another.",
    references: &["https://docs.lemonsqueezy.com/api"],
    matcher: Matcher::Named(&[named(
        &["lemonsqueezy"],
        &["eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9\\.[A-Za-z0-9_-]{100,1200}\\.[A-Za-z0-9_-]{300,900}"],
    )]),
    examples: texts(&[
        &[Is("LEMONSQUEEZY_API_KEY=eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9."), Alnum(300), Is("."), Alnum(683)],
        &[
            Is("lemonsqueezy: { apiKey: \"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9."),
            Alnum(300),
            Is("."),
            Alnum(683),
            Is("\" }"),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("LEMONSQUEEZY_API_KEY=eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9."), Alnum(300), Is("."), Alnum(30)],
        &[Is("LEMONSQUEEZY_STORE="), Alnum(40)],
    ]),
}];
