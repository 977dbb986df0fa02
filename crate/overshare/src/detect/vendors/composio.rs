//! Composio's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "composio-api-key",
    title: "Composio API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `ak_` and 20 or more characters behind a name that says `composio`.",
    why: "Whoever holds the key can act through the accounts that are connected to the project.",
    fix: "Delete the key in the Composio dashboard under Settings, API Keys, and create another.",
    references: &["https://docs.composio.dev/"],
    matcher: Matcher::Named(&[named(&["composio"], &["ak_[A-Za-z0-9_-]{20,40}", "[0-9a-z]{20,40}"])]),
    examples: texts(&[
        &[Is("COMPOSIO_API_KEY=ak_"), Alnum(19), Is("7")],
        &[Is("composio_api_key: \"ak_"), Alnum(19), Is("7"), Is("\"\n")],
        &[Is("process.env.COMPOSIO_API_KEY||\"ak_"), Alnum(19), Is("7"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("COMPOSIO_API_KEY=ak_"), Alnum(18), Is("7")],
        &[Is("composioapi build ak_"), Alnum(19), Is("7")],
        &[Is("{\"checksum\": \"ak_"), Alnum(19), Is("7"), Is("\"}")],
    ]),
}];
