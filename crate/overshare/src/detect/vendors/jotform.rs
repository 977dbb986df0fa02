//! Jotform's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "jotform-api-key",
    title: "Jotform API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 hexadecimal digits, behind a name that says `jotform`.",
    why: "A stranger can read what people filled into the account's forms.",
    fix: "Revoke the key in Jotform under Settings, API, and create another.",
    references: &["https://api.jotform.com/docs/#authentication"],
    matcher: Matcher::Named(&[named(&["jotform"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("JOTFORM_API_KEY="), Hex(32)],
        &[Is("{\"jotform\":{\"secret\":\""), Hex(32), Is("\"}}")],
        &[Is("jotform: { apiKey: \""), Hex(32), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("JOTFORM_API_KEY="), Hex(31)],
        &[Is("\"jotform\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
    ]),
}];
