//! Novu's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "novu-secret-key",
    title: "Novu secret key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Secret keys: 32 hexadecimal digits, behind a name that says `novu`.",
    why: "A stranger can send notifications to the subscribers, and read their data.",
    fix: "Regenerate the key in Novu under Developer, API Keys.",
    references: &["https://docs.novu.co/platform/developer/environments"],
    matcher: Matcher::Named(&[named(&["novu"], &["[0-9a-f]{32}"])]),
    examples: texts(&[&[Is("NOVU_SECRET_KEY="), Hex(32)], &[Is("novu: { secretKey: \""), Hex(32), Is("\" }")]]),
    counter_examples: texts(&[
        &[Is("NOVU_SECRET_KEY="), Hex(31)],
        &[Is("\"novu\": {\"hash\": \""), Hex(32), Is("\"}")],
    ]),
}];
