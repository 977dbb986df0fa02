//! Transloadit's auth secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "transloadit-secret",
    title: "Transloadit auth secret",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Auth secrets: 40 hexadecimal digits behind a name that says `transloaditsecret`.",
    why: "Together with the key it can convert files at its owner’s cost.",
    fix: "Regenerate the key in Transloadit under Credentials.",
    references: &["https://transloadit.com/docs/api/authentication/"],
    matcher: Matcher::Named(&[owned(&["transloaditsecret", "transloaditauth"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("TRANSLOADIT_SECRET="), Hex(40)],
        &[Is("{\"transloaditAuthSecret\": \""), Hex(40), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("TRANSLOADIT_SECRET="), Hex(39)], &[Is("TRANSLOADIT_TEMPLATE="), Hex(32)]]),
}];
