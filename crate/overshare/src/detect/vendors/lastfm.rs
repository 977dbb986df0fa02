//! Last.fm's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lastfm-api-key",
    title: "Last.fm API key or secret",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys and shared secrets: 32 hexadecimal digits, behind a name that says `lastfm`.",
    why: "Requests of strangers count as the application's; with the secret they can also act for its people.",
    fix: "Revoke the key in Last.fm under API accounts, and create another.",
    references: &["https://www.last.fm/api/authentication"],
    matcher: Matcher::Named(&[named(&["lastfm"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("LASTFM_API_KEY="), Hex(32)],
        &[Is("lastfm_api_key: "), Hex(32)],
        &[Is("export LASTFM_API_KEY=\""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("LASTFM_API_KEY="), Hex(31)], &[Is("lastfm commit "), Hex(32)]]),
}];
