//! MessageBird's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "messagebird-api-key",
    title: "MessageBird (Bird) access key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access keys: 25 letters and digits, behind a name that says `messagebird`.",
    why: "A stranger can send messages and make calls in the account's name and at its cost.",
    fix: "Revoke the key in MessageBird under Developers, API access, and create another.",
    references: &["https://developers.messagebird.com/api/#authentication"],
    matcher: Matcher::Named(&[named(&["messagebird"], &["[A-Za-z0-9]{25}"])]),
    examples: texts(&[
        &[Is("MESSAGEBIRD_API_KEY="), Lower(25)],
        &[Is("fetch('https://api.messagebird.test?api_key="), Lower(25), Is("')")],
        &[Is("const messagebirdApiKey = '"), Lower(25), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("MESSAGEBIRD_API_KEY="), Lower(24)],
        &[Is("\"messagebird\": \"1.2.0\", \"integrity\": \""), Lower(25), Is("\"")],
    ]),
}];
