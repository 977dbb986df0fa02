//! Bitly's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bitly-key",
    title: "Bitly access token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access tokens (40 letters and digits) behind a name that says `bitly`.",
    why: "A stranger can read and change the account's links, and so where they lead.",
    fix: "Regenerate the token in Bitly under Settings, API.",
    references: &["https://dev.bitly.com/docs/getting-started/authentication/"],
    matcher: Matcher::Named(&[named(&["bitly"], &["[A-Za-z0-9]{40}", "R_[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("BITLY_API_KEY="), Alnum(40)],
        &[Is("const bitlyToken = \""), Alnum(40), Is("\";")],
        &[Is("bitly_secret: '"), Alnum(40), Is("'")],
        &[Is("\"bitly\": {\"apiKey\": \""), Alnum(40), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BITLY_API_KEY="), Alnum(39)],
        &[Is("BITLY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bitly@"), Alnum(40)],
        &[Is("OTHER_KEY="), Alnum(40)],
    ]),
}];
