//! karmaCRM's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "karmacrm-api-key",
    title: "karmaCRM API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 20 letters and digits, behind a name that says `karma`.",
    why: "A stranger can read and change the customers' records.",
    fix: "Revoke the key in karmaCRM under Settings, API, and create another.",
    references: &["https://www.karmacrm.com/"],
    matcher: Matcher::Named(&[owned(&["karma", "karmacrm"], &["[A-Za-z0-9]{20}"])]),
    examples: texts(&[
        &[Is("KARMA_API_KEY="), Alnum(18), Digits(2)],
        &[Is("\"karmaApiKey\": \""), Alnum(18), Digits(2), Is("\"")],
        &[Is("export KARMA_API_KEY=\""), Alnum(18), Digits(2), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("KARMA_API_KEY="), Alnum(17), Digits(2)],
        &[Is("\"karma\": {\"hash\": \""), Alnum(18), Digits(2), Is("\"}")],
    ]),
}];
