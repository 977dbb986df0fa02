//! Dwolla's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dwolla-secret",
    title: "Dwolla key or secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Application keys and secrets: 50 letters and digits behind a name that says `dwolla`.",
    why: "Whoever holds key and secret can move money between the accounts of the application's customers.",
    fix: "Ask for another key in the Dwolla dashboard under Applications.",
    references: &["https://developers.dwolla.com/docs/auth"],
    matcher: Matcher::Named(&[named(&["dwolla"], &["[A-Za-z0-9]{50}"])]),
    examples: texts(&[
        &[Is("DWOLLA_SECRET="), Alnum(50)],
        &[Is("export DWOLLA_SECRET=\""), Alnum(50), Is("\"")],
        &[Is("<add key=\"dwollaSecret\" value=\""), Alnum(50), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("DWOLLA_SECRET="), Alnum(49)],
        &[Is("see dwolla@"), Alnum(50)],
        &[Is("src=\"https://cdn.dwolla.test/"), Alnum(50), Is(".js\"")],
    ]),
}];
