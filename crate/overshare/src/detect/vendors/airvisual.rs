//! IQAir AirVisual's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "airvisual-key",
    title: "IQAir AirVisual API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (a UUID) behind a name that says `airvisual`.",
    why: "A stranger can use up the account's quota.",
    fix: "Delete the key in the IQAir dashboard under API, and create another.",
    references: &["https://api-docs.iqair.com/"],
    matcher: Matcher::Named(&[named(
        &["airvisual"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("AIRVISUAL_API_KEY="), Uuid],
        &[Is("const airvisualToken = \""), Uuid, Is("\";")],
        &[Is("airvisual_secret: '"), Uuid, Is("'")],
        &[Is("\"airvisual\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AIRVISUAL_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("AIRVISUAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("airvisual@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
