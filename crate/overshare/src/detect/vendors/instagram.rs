//! Instagram's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "instagram-token",
    title: "Instagram access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens of Instagram's API: `IGQV`, `IGQWR` or `IGAA` and 100 or more characters.",
    why: "A stranger can read the account's media and, by its scopes, publish and answer messages.",
    fix: "Remove the app on Instagram under Settings, Website permissions, Apps and websites; sign in again for another token.",
    references: &["https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login"],
    matcher: Matcher::Tokens(&[
        form("IGQV[A-Za-z0-9_-]{100,300}"),
        form("IGQWR[A-Za-z0-9_-]{100,300}"),
        form("IGAA[A-Za-z0-9_-]{100,300}"),
    ]),
    examples: texts(&[
        &[Is("instagram:\n  token: IGQVJ"), Alnum(140), Is("\n")],
        &[Is("// instagram: IGAA"), Alnum(150)],
        &[Is("\"instagram\": {\"token\": \"IGQVJ"), Alnum(140), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("IGQV"), Alnum(60)], &[Is("IGAB"), Alnum(150)]]),
}];
