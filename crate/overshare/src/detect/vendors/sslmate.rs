//! SSLMate's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sslmate-key",
    title: "SSLMate API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 36 letters and digits behind a name that says `sslmate`.",
    why: "Whoever holds the key can buy and revoke certificates in the owner’s name.",
    fix: "Delete the key in SSLMate under Account, API Credentials.",
    references: &["https://sslmate.com/help/reference/apiv2"],
    matcher: Matcher::Named(&[named(&["sslmate"], &["[A-Za-z0-9]{36}"])]),
    examples: texts(&[
        &[Is("SSLMATE_API_KEY="), Like("[A-Za-z0-9]{36}")],
        &[Is("{\"sslmateApiKey\": \""), Like("[A-Za-z0-9]{36}"), Is("\"}")],
        &[Is("const sslmateSecret = '"), Like("[A-Za-z0-9]{36}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SSLMATE_API_KEY="), Like("[A-Za-z0-9]{35}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{36}"), Is("\"")],
        &[Is("SSLMATE_API_KEY=your_sslmate_api_key_goes_here")],
    ]),
}];
