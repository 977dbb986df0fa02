//! Imgur's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "imgur-client-secret",
    title: "Imgur client secret",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Client secrets and access tokens: 40 hexadecimal digits, behind a name that says `imgur`.",
    why: "A stranger can pose as the application when people sign in with Imgur.",
    fix: "Revoke the secret in Imgur under Settings, Applications, and create another.",
    references: &["https://apidocs.imgur.com/#authorization-and-oauth"],
    matcher: Matcher::Named(&[named(&["imgur"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("IMGUR_CLIENT_SECRET="), Hex(40)],
        &[Is("\"imgurClientSecret\": \""), Hex(40), Is("\"")],
        &[Is("const imgurClientSecret = '"), Hex(40), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("IMGUR_CLIENT_SECRET="), Hex(39)],
        &[Is("\"imgur\": {\"hash\": \""), Hex(40), Is("\"}")],
    ]),
}];
