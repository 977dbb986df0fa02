//! Blitapp's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "blitapp-key",
    title: "Blitapp API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (39 to 41 letters, digits, `_` and `-`) behind a name that says `blitapp`.",
    why: "A stranger can use the account's quota and read its screenshots.",
    fix: "Replace the key in Blitapp under Account, API.",
    references: &["https://blitapp.com/api/"],
    matcher: Matcher::Named(&[named(&["blitapp"], &["[A-Za-z0-9_-]{39,41}"])]),
    examples: texts(&[
        &[Is("BLITAPP_API_KEY="), Alnum(39)],
        &[Is("const blitappToken = \""), Alnum(39), Is("\";")],
        &[Is("blitapp_secret: '"), Alnum(39), Is("'")],
        &[Is("\"blitapp\": {\"apiKey\": \""), Alnum(39), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("BLITAPP_API_KEY="), Alnum(30)], &[Is("OTHER_KEY="), Alnum(39)]]),
}];
