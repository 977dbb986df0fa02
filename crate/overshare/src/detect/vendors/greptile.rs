//! Greptile's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "greptile-api-key",
    title: "Greptile API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 48 digits of base64 behind a name that says `greptile`.",
    why: "Whoever holds the key can ask about the repositories that the account has indexed.",
    fix: "Delete the key in the Greptile dashboard under API Keys, and create another.",
    references: &["https://docs.greptile.com/"],
    matcher: Matcher::Named(&[named(&["greptile"], &["[A-Za-z0-9+/]{48}"])]),
    examples: texts(&[
        &[Is("GREPTILE_API_KEY="), Base64(48)],
        &[Is("const greptileApiKey = '"), Base64(48), Is("';")],
        &[Is("e.greptileApiKey=\""), Base64(48), Is("\",e.debug=!1")],
    ]),
    counter_examples: texts(&[
        &[Is("GREPTILE_API_KEY="), Base64(47)],
        &[Is("\"integrity\": \"sha512-"), Base64(48), Is("\"")],
        &[Is("see greptileapi@"), Base64(48)],
    ]),
}];
