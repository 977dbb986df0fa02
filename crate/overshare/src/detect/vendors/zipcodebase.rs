//! Zipcodebase's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zipcodebase-key",
    title: "Zipcodebase API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: a UUID behind a name that says `zipcodebase`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Regenerate the key in the Zipcodebase dashboard.",
    references: &["https://zipcodebase.com/documentation"],
    matcher: Matcher::Named(&[named(
        &["zipcodebase"],
        &["[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"],
    )]),
    examples: texts(&[
        &[Is("ZIPCODEBASE_API_KEY="), Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}")],
        &[
            Is("{\"zipcodebaseApiKey\": \""),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const zipcodebaseSecret = '"),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
            Is("';"),
        ],
        &[Is("zipcodebase-access-"), Uuid],
    ]),
    counter_examples: texts(&[&[Is("ZIPCODEBASE_KEY="), Hex(32)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
