//! ExtractorAPI's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "extractorapi-api-key",
    title: "ExtractorAPI API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 40 letters and digits behind a name that says `extractorapi`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Regenerate the key in the ExtractorAPI dashboard.",
    references: &["https://extractorapi.com/docs"],
    matcher: Matcher::Named(&[named(&["extractorapi"], &["[0-9A-Za-z]{40}"])]),
    examples: texts(&[
        &[Is("EXTRACTORAPI_KEY="), Alnum(40)],
        &[Is("extractorapi_key: \""), Alnum(40), Is("\"\n")],
        &[Is("# extractorapi_key\nEXTRACTORAPI_KEY: "), Alnum(40), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("EXTRACTORAPI_KEY="), Alnum(39)],
        &[Is("src=\"https://cdn.extractorapi.test/"), Alnum(40), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Alnum(40), Is("\"")],
    ]),
}];
