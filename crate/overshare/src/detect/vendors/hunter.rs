//! Hunter's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "hunter-api-key",
    title: "Hunter API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 40 hexadecimal digits, behind a name that says `hunter`.",
    why: "Searches of strangers are paid from the account, whose leads they can read.",
    fix: "Revoke the key in Hunter under API, API keys, and create another.",
    references: &["https://hunter.io/api-documentation/v2#authentication"],
    matcher: Matcher::Named(&[owned(&["hunter", "hunterio", "emailhunter"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("HUNTER_API_KEY="), Hex(40)],
        &[Is("process.env.HUNTER_API_KEY || \""), Hex(40), Is("\"")],
        &[Is("\"hunterApiKey\": \""), Hex(40), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("HUNTER_API_KEY="), Hex(39)],
        &[Is("\"hunter\": \"1.2.0\", \"integrity\": \""), Hex(40), Is("\"")],
    ]),
}];
