//! AI21 Studio's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ai21-key",
    title: "AI21 Studio API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (a UUID, or 32 letters and digits) behind a name that says `ai21`.",
    why: "A stranger can use the account's models at its owner's cost.",
    fix: "Delete the key in AI21 Studio under Account, API key, and create another.",
    references: &["https://docs.ai21.com/docs/authentication"],
    matcher: Matcher::Named(&[named(
        &["ai21", "ai21studio", "ai21labs"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[A-Za-z0-9]{32}"],
    )]),
    examples: texts(&[
        &[Is("AI21_API_KEY="), Uuid],
        &[Is("ai21_token: \""), Uuid, Is("\"")],
        &[Is("\"ai21\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AI21_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("AI21_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("ai21@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
