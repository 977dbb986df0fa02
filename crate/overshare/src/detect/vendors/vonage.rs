//! Vonage (Nexmo)'s API secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "vonage-secret",
    title: "Vonage (Nexmo) API secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API secrets: 16 letters and digits behind a name that says `nexmo`.",
    why: "Together with the key it sends messages at its owner’s cost.",
    fix: "Change the secret in the Vonage dashboard under API Settings.",
    references: &["https://developer.vonage.com/en/getting-started/concepts/authentication"],
    matcher: Matcher::Named(&[Named { check: has_digits, ..owned(&["nexmo", "vonage"], &["[A-Za-z0-9]{16}"]) }]),
    examples: texts(&[
        &[Is("NEXMO_API_SECRET="), Like("[a-z][0-9][A-Za-z0-9]{7}[0-9][A-Za-z0-9]{6}")],
        &[Is("{\"vonageApiSecret\": \""), Like("[a-z][0-9][A-Za-z0-9]{7}[0-9][A-Za-z0-9]{6}"), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("NEXMO_API_SECRET="), Alnum(15)], &[Is("NEXMO_FROM="), Letters(16)]]),
}];
