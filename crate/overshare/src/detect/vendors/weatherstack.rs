//! weatherstack's access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "weatherstack-key",
    title: "weatherstack access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 lower-case letters and digits behind a name that says `weatherstack`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Reset the key in the weatherstack dashboard.",
    references: &["https://weatherstack.com/documentation"],
    matcher: Matcher::Named(&[named(&["weatherstack"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("WEATHERSTACK_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"weatherstackApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const weatherstackSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("WEATHERSTACK_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("WEATHERSTACK_API_KEY=your_weatherstack_api_key_goes_here")],
    ]),
}];
