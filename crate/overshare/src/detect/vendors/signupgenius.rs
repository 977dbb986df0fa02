//! SignUpGenius' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "signupgenius-key",
    title: "SignUpGenius API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 hexadecimal digits behind a name that says `signupgenius`.",
    why: "Whoever holds the key can read who has signed up.",
    fix: "Revoke the key in SignUpGenius under Pro Tools, API Management.",
    references: &["https://developer.signupgenius.com/"],
    matcher: Matcher::Named(&[named(&["signupgenius"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("SIGNUPGENIUS_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"signupgeniusApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const signupgeniusSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SIGNUPGENIUS_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("SIGNUPGENIUS_API_KEY=your_signupgenius_api_key_goes_here")],
    ]),
}];
