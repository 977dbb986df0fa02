//! Baseten's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "baseten-key",
    title: "Baseten API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (8 letters and digits, a point and 32 more) behind a name that says `baseten`.",
    why: "Whoever holds the key can call and change the owner's models at its cost.",
    fix: "Revoke the key in Baseten under Settings, API keys, and create another.",
    references: &["https://docs.baseten.co/organization/api-keys"],
    matcher: Matcher::Named(&[named(&["baseten"], &["[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("BASETEN_API_KEY="), Like("[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}")],
        &[Is("baseten: { apiKey: \""), Like("[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}"), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("BASETEN_API_KEY="), Like("[A-Za-z0-9]{8}\\.[A-Za-z0-9]{31}")],
        &[Is("OTHER_KEY="), Like("[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}")],
    ]),
}];
