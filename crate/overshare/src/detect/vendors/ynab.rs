//! YNAB's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ynab-token",
    title: "YNAB access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 64 hexadecimal digits, or 43 characters, behind a name that says `ynab`.",
    why: "Whoever holds the token can read and change its owner’s budget.",
    fix: "Delete the token in YNAB under Account Settings, Developer Settings.",
    references: &["https://api.ynab.com/#personal-access-tokens"],
    matcher: Matcher::Named(&[named(&["ynab", "youneedabudget"], &["[0-9a-f]{64}", "[0-9A-Za-z_-]{43}"])]),
    examples: texts(&[
        &[Is("YNAB_API_KEY="), Like("[0-9a-f]{64}")],
        &[Is("{\"ynabApiKey\": \""), Like("[0-9A-Za-z_-]{43}"), Is("\"}")],
        &[Is("const ynabSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("YNAB_API_KEY="), Like("[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
        &[Is("YNAB_API_KEY=your_ynab_api_key_goes_here")],
    ]),
}];
