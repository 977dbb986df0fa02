//! GetEmail.io's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "getemail-api-key",
    title: "GetEmail.io API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 20 letters and digits behind a name that says `getemail`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Ask for another key in the GetEmail.io account.",
    references: &["https://getemail.io/api"],
    matcher: Matcher::Named(&[named(&["getemail", "getemailio"], &["[A-Za-z0-9]{20}"])]),
    examples: texts(&[
        &[Is("GETEMAIL_API_KEY="), Alnum(19), Is("7")],
        &[Is("getemail_api_key: \""), Alnum(19), Is("7"), Is("\"\n")],
        &[Is("process.env.GETEMAIL_API_KEY||\""), Alnum(19), Is("7"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("GETEMAIL_API_KEY="), Alnum(18), Is("7")],
        &[Is("getemailapi build "), Alnum(19), Is("7")],
        &[Is("{\"checksum\": \""), Alnum(19), Is("7"), Is("\"}")],
    ]),
}];
