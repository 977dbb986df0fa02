//! SimplyNoted's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "simplynoted-key",
    title: "SimplyNoted API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: some 350 letters and digits behind a name that says `simplynoted`.",
    why: "Whoever holds the key can order letters at its owner’s cost.",
    fix: "Write to SimplyNoted’s support for another key.",
    references: &["https://simplynoted.com/pages/api-automation"],
    matcher: Matcher::Named(&[named(&["simplynoted"], &["[A-Za-z0-9]{340,360}"])]),
    examples: texts(&[
        &[Is("SIMPLYNOTED_API_KEY="), Like("[A-Za-z0-9]{340,360}")],
        &[Is("{\"simplynotedApiKey\": \""), Like("[A-Za-z0-9]{340,360}"), Is("\"}")],
        &[Is("const simplynotedSecret = '"), Like("[A-Za-z0-9]{340,360}"), Is("';")],
    ]),
    counter_examples: texts(&[&[Is("SIMPLYNOTED_KEY="), Alnum(300)], &[Is("id: \""), Alnum(350), Is("\"")]]),
}];
