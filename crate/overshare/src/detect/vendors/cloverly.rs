//! Cloverly's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cloverly-key",
    title: "Cloverly API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (28 to 30 characters) behind a name that says `cloverly`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Replace the key in the Cloverly dashboard.",
    references: &["https://docs.cloverly.com/"],
    matcher: Matcher::Named(&[named(&["cloverly"], &["[a-z0-9:_]{28,30}"])]),
    examples: texts(&[
        &[Is("CLOVERLY_API_KEY="), Lower(27), Is("7")],
        &[Is("cloverly: { apiKey: \""), Lower(27), Is("7\" }")],
    ]),
    counter_examples: texts(&[&[Is("CLOVERLY_API_KEY="), Lower(20)], &[Is("OTHER_KEY="), Lower(27), Is("7")]]),
}];
