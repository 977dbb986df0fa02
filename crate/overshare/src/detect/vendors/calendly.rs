//! Calendly's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "calendly-key",
    title: "Calendly personal access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens (JSON Web Tokens) and client secrets (43 characters) behind a name that says `calendly`.",
    why: "Whoever holds the token can read and change the owner's events and the data of who booked them.",
    fix: "Revoke the token in Calendly under Integrations, API and webhooks, and create another.",
    references: &["https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens"],
    matcher: Matcher::Named(&[named(
        &["calendly"],
        &["eyJ[A-Za-z0-9_-]{15,400}\\.eyJ[A-Za-z0-9_-]{20,2000}\\.[A-Za-z0-9_-]{20,700}", "[A-Za-z0-9_-]{43}"],
    )]),
    examples: texts(&[
        &[Is("CALENDLY_CLIENT_SECRET="), Like("[A-Za-z0-9_-]{43}")],
        &[Is("calendly: { clientSecret: \""), Alnum(43), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("CALENDLY_TOKEN=short-token")],
        &[Is("CALENDLY_API_KEY="), Hex(32)],
        &[Is("OTHER_SECRET="), Like("[A-Za-z0-9_-]{43}")],
    ]),
}];
