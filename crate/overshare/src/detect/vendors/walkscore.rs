//! Walk Score's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "walkscore-key",
    title: "Walk Score API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 lower-case letters and digits behind a name that says `walkscore`.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Write to Walk Score’s support for another key.",
    references: &["https://www.walkscore.com/professional/api.php"],
    matcher: Matcher::Named(&[named(&["walkscore"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("WALKSCORE_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"walkscoreApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const walkscoreSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("WALKSCORE_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("WALKSCORE_API_KEY=your_walkscore_api_key_goes_here")],
    ]),
}];
