//! Musixmatch's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "musixmatch-api-key",
    title: "Musixmatch API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits, behind a name that says `musixmatch`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in Musixmatch's developer dashboard, and create another.",
    references: &["https://docs.musixmatch.com/"],
    matcher: Matcher::Named(&[named(&["musixmatch"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("MUSIXMATCH_API_KEY="), Hex(32)],
        &[Is("{\"musixmatch\":{\"secret\":\""), Hex(32), Is("\"}}")],
        &[Is("const musixmatchApiKey = '"), Hex(32), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("MUSIXMATCH_API_KEY="), Hex(31)],
        &[Is("\"musixmatch\": {\"hash\": \""), Hex(32), Is("\"}")],
    ]),
}];
