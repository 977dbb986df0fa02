//! The Guardian's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "guardian-api-key",
    title: "The Guardian API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Keys of the Guardian's content interface: a UUID that is called Guardian's.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Register for another key on the Guardian Open Platform.",
    references: &["https://open-platform.theguardian.com/documentation/"],
    matcher: Matcher::Named(&[owned(&["guardian"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("GUARDIAN_API_KEY="), Uuid],
        &[Is("# guardian_api_key\nGUARDIAN_API_KEY: "), Uuid, Is("\n")],
        &[Is("declare const x: { guardian_api_key: `"), Uuid, Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("GUARDIAN_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("GUARDIAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("guardianapi build "), Uuid],
    ]),
}];
