//! Codequiry's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "codequiry-api-key",
    title: "Codequiry API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 hexadecimal digits behind a name that says `codequiry`.",
    why: "Whoever holds the key can read submitted code and spend the account's checks.",
    fix: "Regenerate the key in the Codequiry dashboard under API.",
    references: &["https://codequiry.com/usage/api"],
    matcher: Matcher::Named(&[named(&["codequiry"], &["[0-9a-z]{64}"])]),
    examples: texts(&[
        &[Is("CODEQUIRY_API_KEY="), Hex(64)],
        &[Is("<add key=\"codequiryApiKey\" value=\""), Hex(64), Is("\" />")],
        &[Is("codequiry_api_key: \""), Hex(64), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("CODEQUIRY_API_KEY="), Hex(63)],
        &[Is("\"integrity\": \"sha512-"), Hex(64), Is("\"")],
        &[Is("see codequiryapi@"), Hex(64)],
    ]),
}];
