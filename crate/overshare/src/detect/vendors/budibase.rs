//! Budibase's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "budibase-key",
    title: "Budibase API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (32 hexadecimal digits, a hyphen and some 96 more) behind a name that says `budibase`.",
    why: "A stranger can read and change the applications' data, as far as the user may.",
    fix: "Regenerate the key in Budibase under the user's menu, View API key.",
    references: &["https://docs.budibase.com/docs/public-api"],
    matcher: Matcher::Named(&[named(&["budibase"], &["[0-9a-f]{32}-[0-9a-f]{78,120}"])]),
    examples: texts(&[
        &[Is("BUDIBASE_API_KEY="), Like("[0-9a-f]{32}-[0-9a-f]{96}")],
        &[Is("budibase: { apiKey: \""), Like("[0-9a-f]{32}-[0-9a-f]{78}"), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("BUDIBASE_API_KEY="), Like("[0-9a-f]{32}-[0-9a-f]{60}")],
        &[Is("OTHER_KEY="), Like("[0-9a-f]{32}-[0-9a-f]{96}")],
    ]),
}];
