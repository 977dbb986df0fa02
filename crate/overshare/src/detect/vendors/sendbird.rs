//! Sendbird's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sendbird-token",
    title: "Sendbird API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: 40 hexadecimal digits behind a name that says `sendbird`.",
    why: "Whoever holds the token can read all messages and write as anyone.",
    fix: "Regenerate the token in the Sendbird dashboard under Settings, General.",
    references: &["https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api"],
    matcher: Matcher::Named(&[named(&["sendbird"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("SENDBIRD_API_KEY="), Like("[0-9a-f]{40}")],
        &[Is("{\"sendbirdApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
        &[Is("const sendbirdSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SENDBIRD_API_KEY="), Like("[0-9a-f]{39}")],
        &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
        &[Is("SENDBIRD_API_KEY=your_sendbird_api_key_goes_here")],
    ]),
}];
