//! ReachMail's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "reachmail-token",
    title: "ReachMail API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 64 or more characters behind a name that says `reachmail`.",
    why: "Whoever holds the token can send mail in the owner’s name.",
    fix: "Delete the token in ReachMail under Account, Tokens.",
    references: &["https://services.reachmail.net/"],
    matcher: Matcher::Named(&[named(&["reachmail"], &["[A-Za-z0-9_-]{64,84}"])]),
    examples: texts(&[
        &[Is("REACHMAIL_API_KEY="), Like("[A-Za-z0-9_-]{64,84}")],
        &[Is("{\"reachmailApiKey\": \""), Like("[A-Za-z0-9_-]{64,84}"), Is("\"}")],
        &[Is("const reachmailSecret = '"), Like("[A-Za-z0-9_-]{64,84}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("REACHMAIL_API_KEY="), Like("[A-Za-z0-9_-]{63}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_-]{64,84}"), Is("\"")],
        &[Is("REACHMAIL_API_KEY=your_reachmail_api_key_goes_here")],
    ]),
}];
