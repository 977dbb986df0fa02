//! Happy Scribe's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "happyscribe-api-key",
    title: "Happy Scribe API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 24 letters and digits, behind a name that says `happyscribe`.",
    why: "A stranger can read the account's recordings and transcripts, and order more at its owner's cost.",
    fix: "Revoke the key in Happy Scribe under Account, API, and create another.",
    references: &["https://dev.happyscribe.com/sections/authentication/"],
    matcher: Matcher::Named(&[named(&["happyscribe"], &["[A-Za-z0-9]{24}"])]),
    examples: texts(&[
        &[Is("HAPPYSCRIBE_API_KEY="), Alnum(22), Digits(2)],
        &[Is("fetch('https://api.happyscribe.test?api_key="), Alnum(22), Digits(2), Is("')")],
        &[Is("# happyscribe\nAPI_TOKEN="), Alnum(22), Digits(2)],
    ]),
    counter_examples: texts(&[
        &[Is("HAPPYSCRIBE_API_KEY="), Alnum(21), Digits(2)],
        &[Is("\"happyscribe\": {\"hash\": \""), Alnum(22), Digits(2), Is("\"}")],
    ]),
}];
