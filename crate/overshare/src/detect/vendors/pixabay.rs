//! Pixabay's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pixabay-key",
    title: "Pixabay API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: seven or eight digits, a hyphen and 25 hexadecimal digits behind a name that says `pixabay`.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Write to Pixabay’s support for another key.",
    references: &["https://pixabay.com/api/docs/"],
    matcher: Matcher::Named(&[named(&["pixabay"], &["[0-9]{7,8}-[0-9a-f]{25}"])]),
    examples: texts(&[
        &[Is("PIXABAY_API_KEY="), Like("[0-9]{7,8}-[0-9a-f]{25}")],
        &[Is("{\"pixabayApiKey\": \""), Like("[0-9]{7,8}-[0-9a-f]{25}"), Is("\"}")],
        &[Is("const pixabaySecret = '"), Like("[0-9]{7,8}-[0-9a-f]{25}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PIXABAY_API_KEY="), Like("[0-9]{7,8}-[0-9a-f]{24}")],
        &[Is("checksum: \""), Like("[0-9]{7,8}-[0-9a-f]{25}"), Is("\"")],
        &[Is("PIXABAY_API_KEY=your_pixabay_api_key_goes_here")],
    ]),
}];
