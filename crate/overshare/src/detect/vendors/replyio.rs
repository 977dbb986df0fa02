//! Reply.io's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "replyio-key",
    title: "Reply.io API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 24 characters behind a name that says `replyio`.",
    why: "Whoever holds the key can read contacts and send mail in the owner’s name.",
    fix: "Regenerate the key in Reply.io under Settings, API Key.",
    references: &["https://docs.reply.io/api-reference/introduction"],
    matcher: Matcher::Named(&[named(&["replyio"], &["[A-Za-z0-9_-]{24}"])]),
    examples: texts(&[
        &[Is("REPLYIO_API_KEY="), Like("[A-Za-z0-9_-]{24}")],
        &[Is("{\"replyioApiKey\": \""), Like("[A-Za-z0-9_-]{24}"), Is("\"}")],
        &[Is("const replyioSecret = '"), Like("[A-Za-z0-9_-]{24}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("REPLYIO_API_KEY="), Like("[A-Za-z0-9_-]{23}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_-]{24}"), Is("\"")],
        &[Is("REPLYIO_API_KEY=your_replyio_api_key_goes_here")],
    ]),
}];
