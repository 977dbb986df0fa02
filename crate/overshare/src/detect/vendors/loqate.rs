//! Loqate's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "loqate-api-key",
    title: "Loqate API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: four groups of two capitals and two digits, behind a name that says `loqate`.",
    why: "Look-ups of strangers are paid from the account; keys in web pages should be bound to their hosts.",
    fix: "Revoke the key in Loqate under API keys, and create another.",
    references: &["https://docs.loqate.com/our-services/keys/what-are-api-keys"],
    matcher: Matcher::Named(&[named(
        &["loqate", "pcapredict", "postcodeanywhere"],
        &["[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}"],
    )]),
    examples: texts(&[
        &[Is("LOQATE_API_KEY="), Like("[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}")],
        &[Is("# loqate\nAPI_TOKEN="), Like("[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}")],
        &[Is("const loqateApiKey = '"), Like("[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("LOQATE_API_KEY="), Like("[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{1}")],
        &[Is("node_modules/loqate/index.js#"), Like("[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}-[A-Z]{2}\\d{2}")],
    ]),
}];
