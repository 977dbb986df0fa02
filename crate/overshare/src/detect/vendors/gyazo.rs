//! Gyazo's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gyazo-access-token",
    title: "Gyazo access token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access tokens: 43 characters behind a name that says `gyazo`.",
    why: "Whoever holds the token can read, add and delete its owner's images.",
    fix: "Delete the token on Gyazo under API, the application's page, and generate another.",
    references: &["https://gyazo.com/api/docs/auth"],
    matcher: Matcher::Named(&[named(&["gyazo"], &["[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[
        &[Is("GYAZO_ACCESS_TOKEN="), Alnum(43)],
        &[Is("{\"name\": \"x\", \"gyazoAccessToken\": \""), Alnum(43), Is("\"}")],
        &[Is("process.env.GYAZO_ACCESS_TOKEN||\""), Alnum(43), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("GYAZO_ACCESS_TOKEN="), Alnum(42)],
        &[Is("see gyazoaccess@"), Alnum(43)],
        &[Is("src=\"https://cdn.gyazoaccess.test/"), Alnum(43), Is(".js\"")],
    ]),
}];
