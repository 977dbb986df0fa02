//! Brave Search's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "brave-key",
    title: "Brave Search API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (`BSA` and 28 characters) behind a name that says `brave`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Delete the key in the Brave Search API dashboard under API Keys, and create another.",
    references: &["https://api-dashboard.search.brave.com/documentation/guides/authentication"],
    matcher: Matcher::Named(&[named(&["brave", "bravesearch"], &["BSA[A-Za-z0-9_-]{27,28}"])]),
    examples: texts(&[
        &[Is("BRAVE_API_KEY="), Like("BSA[A-Za-z0-9]{28}")],
        &[Is("braveSearch: { apiKey: \""), Like("BSA[A-Za-z0-9_-]{28}"), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("BRAVE_API_KEY="), Like("BSA[A-Za-z0-9]{21}")],
        &[Is("OTHER_KEY="), Like("BSA[A-Za-z0-9]{28}")],
    ]),
}];
