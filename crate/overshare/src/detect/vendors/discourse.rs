//! Discourse's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "discourse-api-key",
    title: "Discourse API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 64 hexadecimal digits behind a name that says `discourse`.",
    why: "Whoever holds the key can act as any user of the forum, or as the one that it was made for.",
    fix: "Revoke the key in the forum under Admin, API, and create another with fewer scopes.",
    references: &["https://docs.discourse.org/"],
    matcher: Matcher::Named(&[named(&["discourse"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("DISCOURSE_API_KEY="), Hex(64)],
        &[Is("<add key=\"discourseApiKey\" value=\""), Hex(64), Is("\" />")],
        &[Is("discourse_api_key: \""), Hex(64), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("DISCOURSE_API_KEY="), Hex(63)],
        &[Is("\"integrity\": \"sha512-"), Hex(64), Is("\"")],
        &[Is("see discourseapi@"), Hex(64)],
    ]),
}];
