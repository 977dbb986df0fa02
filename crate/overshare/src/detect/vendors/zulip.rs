//! Zulip's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zulip-key",
    title: "Zulip API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 letters and digits behind a name that says `zulip`.",
    why: "Whoever holds the key can read and write as the bot or person.",
    fix: "Generate a new key in Zulip under Personal settings, Account & privacy, or Bots.",
    references: &["https://zulip.com/api/api-keys"],
    matcher: Matcher::Named(&[owned(&["zulip"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("ZULIP_API_KEY="), Like("[A-Za-z0-9]{32}")],
        &[Is("{\"zulipApiKey\": \""), Like("[A-Za-z0-9]{32}"), Is("\"}")],
        &[Is("const zulipSecret = '"), Like("[A-Za-z0-9]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZULIP_API_KEY="), Like("[A-Za-z0-9]{31}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{32}"), Is("\"")],
        &[Is("ZULIP_API_KEY=your_zulip_api_key_goes_here")],
    ]),
}];
