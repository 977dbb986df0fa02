//! Ably's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ably-key",
    title: "Ably API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (the application, a point, the key's name, a colon and 43 characters) behind a name that says `ably`.",
    why: "By its capabilities whoever holds the key can read and send messages on the application's channels.",
    fix: "Revoke the key in the Ably dashboard under the app's API keys, and create another with fewer capabilities.",
    references: &["https://ably.com/docs/auth/basic"],
    matcher: Matcher::Named(&[named(&["ably"], &["[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[
        &[Is("ABLY_API_KEY="), Like("[A-Za-z0-9]{6}\\.[A-Za-z0-9]{6}:[A-Za-z0-9_-]{43}")],
        &[Is("new Ably.Realtime({ key: \""), Like("[A-Za-z0-9]{6}\\.[A-Za-z0-9]{6}:[A-Za-z0-9]{43}"), Is("\" })")],
    ]),
    counter_examples: texts(&[
        &[Is("ABLY_API_KEY="), Like("[A-Za-z0-9]{6}\\.[A-Za-z0-9]{6}:[A-Za-z0-9]{20}")],
        &[Is("OTHER_KEY="), Like("[A-Za-z0-9]{6}\\.[A-Za-z0-9]{6}:[A-Za-z0-9]{43}")],
    ]),
}];
