//! Paydirt's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "paydirt-key",
    title: "Paydirt API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 hexadecimal digits behind a name that says `paydirtapp`.",
    why: "Whoever holds the key can read time sheets and invoices.",
    fix: "Regenerate the key in Paydirt under Account settings.",
    references: &["https://paydirtapp.com/"],
    matcher: Matcher::Named(&[named(&["paydirtapp", "paydirt"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("PAYDIRTAPP_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"paydirtappApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const paydirtappSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PAYDIRTAPP_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("PAYDIRTAPP_API_KEY=your_paydirtapp_api_key_goes_here")],
    ]),
}];
