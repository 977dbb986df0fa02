//! Blocknative's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "blocknative-key",
    title: "Blocknative API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (a UUID) behind a name that says `blocknative`.",
    why: "Keys of Blocknative often stand in web pages; a stranger can use up the quota.",
    fix: "Replace the key in the Blocknative dashboard.",
    references: &["https://docs.blocknative.com/"],
    matcher: Matcher::Named(&[named(
        &["blocknative"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("BLOCKNATIVE_API_KEY="), Uuid],
        &[Is("const blocknativeToken = \""), Uuid, Is("\";")],
        &[Is("blocknative_secret: '"), Uuid, Is("'")],
        &[Is("\"blocknative\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BLOCKNATIVE_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("BLOCKNATIVE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("blocknative@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
