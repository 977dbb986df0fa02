//! Fixer's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fixer-access-key",
    title: "Fixer access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 letters and digits that are called Fixer's.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Reset the key in the Fixer dashboard.",
    references: &["https://fixer.io/documentation"],
    matcher: Matcher::Named(&[owned(&["fixer", "fixerio"], &["[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("FIXER_ACCESS_KEY="), Alnum(32)],
        &[Is("e.fixerAccessKey=\""), Alnum(32), Is("\",e.debug=!1")],
        &[Is("{\"name\": \"x\", \"fixerAccessKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("FIXER_ACCESS_KEY="), Alnum(31)],
        &[Is("fixeraccess build "), Alnum(32)],
        &[Is("{\"checksum\": \""), Alnum(32), Is("\"}")],
    ]),
}];
