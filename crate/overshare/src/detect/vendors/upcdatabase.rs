//! UPC Database's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "upcdatabase-key",
    title: "UPC Database API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 capitals and digits behind a name that says `upcdatabase`.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Regenerate the key in UPC Database under Account, Tokens.",
    references: &["https://upcdatabase.org/api"],
    matcher: Matcher::Named(&[named(&["upcdatabase"], &["[A-Z0-9]{32}"])]),
    examples: texts(&[
        &[Is("UPCDATABASE_API_KEY="), Like("[A-Z0-9]{32}")],
        &[Is("{\"upcdatabaseApiKey\": \""), Like("[A-Z0-9]{32}"), Is("\"}")],
        &[Is("const upcdatabaseSecret = '"), Like("[A-Z0-9]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("UPCDATABASE_API_KEY="), Like("[A-Z0-9]{31}")],
        &[Is("checksum: \""), Like("[A-Z0-9]{32}"), Is("\"")],
        &[Is("UPCDATABASE_API_KEY=your_upcdatabase_api_key_goes_here")],
    ]),
}];
