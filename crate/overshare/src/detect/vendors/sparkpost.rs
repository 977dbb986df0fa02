//! SparkPost's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sparkpost-key",
    title: "SparkPost API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 40 hexadecimal digits behind a name that says `sparkpost`.",
    why: "Whoever holds the key can send mail in the owner’s name.",
    fix: "Delete the key in SparkPost under Configuration, API Keys.",
    references: &["https://developers.sparkpost.com/api/#header-authentication"],
    matcher: Matcher::Named(&[named(&["sparkpost"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("SPARKPOST_API_KEY="), Like("[0-9a-f]{40}")],
        &[Is("{\"sparkpostApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
        &[Is("const sparkpostSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SPARKPOST_API_KEY="), Like("[0-9a-f]{39}")],
        &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
        &[Is("SPARKPOST_API_KEY=your_sparkpost_api_key_goes_here")],
    ]),
}];
