//! Calendarific's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "calendarific-key",
    title: "Calendarific API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (32 to 40 lower-case letters and digits, or 32 letters and digits) behind a name that says `calendarific`.",
    why: "A stranger can use up the account's quota.",
    fix: "Replace the key in the Calendarific dashboard.",
    references: &["https://calendarific.com/api-documentation"],
    matcher: Matcher::Named(&[named(&["calendarific"], &["[a-z0-9]{32,40}", "[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("CALENDARIFIC_API_KEY="), Alnum(32)],
        &[Is("const calendarificToken = \""), Alnum(32), Is("\";")],
        &[Is("calendarific_secret: '"), Alnum(32), Is("'")],
        &[Is("\"calendarific\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("CALENDARIFIC_API_KEY="), Alnum(29)], &[Is("OTHER_KEY="), Alnum(32)]]),
}];
