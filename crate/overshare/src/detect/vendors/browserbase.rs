//! Browserbase's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "browserbase-key",
    title: "Browserbase API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `bb_live_` or `bb_test_` and some 27 characters.",
    why: "Whoever holds the key can run browsers at the owner's cost, and read the recordings of its sessions.",
    fix: "Rotate the key in Browserbase under Settings, API keys.",
    references: &["https://docs.browserbase.com/reference/introduction"],
    matcher: Matcher::Tokens(&[form("bb_live_[A-Za-z0-9_-]{24,32}"), form("bb_test_[A-Za-z0-9_-]{24,32}")]),
    examples: texts(&[
        &[Is("BROWSERBASE_API_KEY="), Like("bb_live_[A-Za-z0-9]{27}")],
        &[Is("apiKey: \""), Like("bb_test_[A-Za-z0-9]{27}"), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("bb_live_"), Alnum(12)], &[Is("bb_live_xxxxxxxxxxxxxxxxxxxxxxxxxxx")]]),
}];
