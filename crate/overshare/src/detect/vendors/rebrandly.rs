//! Rebrandly's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "rebrandly-key",
    title: "Rebrandly API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 characters behind a name that says `rebrandly`.",
    why: "Whoever holds the key can change where the owner’s short links lead.",
    fix: "Delete the key in Rebrandly under Account, API keys.",
    references: &["https://developers.rebrandly.com/docs/api-key-authentication"],
    matcher: Matcher::Named(&[named(&["rebrandly"], &["[A-Za-z0-9_]{32}"])]),
    examples: texts(&[
        &[Is("REBRANDLY_API_KEY="), Like("[A-Za-z0-9_]{32}")],
        &[Is("{\"rebrandlyApiKey\": \""), Like("[A-Za-z0-9_]{32}"), Is("\"}")],
        &[Is("const rebrandlySecret = '"), Like("[A-Za-z0-9_]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("REBRANDLY_API_KEY="), Like("[A-Za-z0-9_]{31}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_]{32}"), Is("\"")],
        &[Is("REBRANDLY_API_KEY=your_rebrandly_api_key_goes_here")],
    ]),
}];
