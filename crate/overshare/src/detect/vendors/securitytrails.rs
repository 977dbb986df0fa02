//! SecurityTrails' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "securitytrails-key",
    title: "SecurityTrails API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 characters behind a name that says `securitytrails`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Delete the key in SecurityTrails under Account, API Keys.",
    references: &["https://docs.securitytrails.com/docs"],
    matcher: Matcher::Named(&[named(&["securitytrails"], &["[0-9A-Za-z_-]{32}"])]),
    examples: texts(&[
        &[Is("SECURITYTRAILS_API_KEY="), Like("[0-9A-Za-z_-]{32}")],
        &[Is("{\"securitytrailsApiKey\": \""), Like("[0-9A-Za-z_-]{32}"), Is("\"}")],
        &[Is("const securitytrailsSecret = '"), Like("[0-9A-Za-z_-]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SECURITYTRAILS_API_KEY="), Like("[0-9A-Za-z_-]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z_-]{32}"), Is("\"")],
        &[Is("SECURITYTRAILS_API_KEY=your_securitytrails_api_key_goes_here")],
    ]),
}];
