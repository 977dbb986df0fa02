//! Appointedd's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "appointedd-key",
    title: "Appointedd API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (some 88 digits of base64) behind a name that says `appointedd`.",
    why: "A stranger can read and change the organisation's bookings and customers.",
    fix: "Write to Appointedd's support to have the key replaced.",
    references: &["https://developers.appointedd.com/"],
    matcher: Matcher::Named(&[named(&["appointedd"], &["[A-Za-z0-9]{80,90}={0,2}"])]),
    examples: texts(&[
        &[Is("APPOINTEDD_KEY="), Alnum(87), Is("=")],
        &[Is("appointedd: { apiKey: \""), Alnum(87), Is("=\" }")],
    ]),
    counter_examples: texts(&[&[Is("APPOINTEDD_KEY="), Alnum(60)], &[Is("OTHER_KEY="), Alnum(87), Is("=")]]),
}];
