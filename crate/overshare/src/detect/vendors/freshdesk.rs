//! Freshdesk's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "freshdesk-api-key",
    title: "Freshdesk API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 18 to 20 characters behind a name that says `freshdesk`, `freshservice` or `freshsales`.",
    why: "Whoever holds the key can read and answer tickets as the agent that it belongs to.",
    fix: "Reset the key in Freshdesk under Profile settings, View API key.",
    references: &["https://developers.freshdesk.com/api/#authentication"],
    matcher: Matcher::Named(&[named(&["freshdesk", "freshservice", "freshsales"], &["[A-Za-z0-9_-]{18,20}"])]),
    examples: texts(&[
        &[Is("FRESHDESK_API_KEY="), Alnum(19), Is("7")],
        &[Is("freshdesk_api_key: \""), Alnum(19), Is("7"), Is("\"\n")],
        &[Is("# freshdesk_api_key\nFRESHDESK_API_KEY: "), Alnum(19), Is("7"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("FRESHDESK_API_KEY="), Alnum(16), Is("7")],
        &[Is("src=\"https://cdn.freshdeskapi.test/"), Alnum(19), Is("7"), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Alnum(19), Is("7"), Is("\"")],
    ]),
}];
