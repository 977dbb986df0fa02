//! LiveKit's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "livekit-api-secret",
    title: "LiveKit API secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API secrets: 43 or 44 characters, behind a name that says `livekit`.",
    why: "With the key beside it, a stranger can join and record every room of the project.",
    fix: "Revoke the key in LiveKit Cloud under Settings, API keys, and create another.",
    references: &["https://docs.livekit.io/home/get-started/authentication/"],
    matcher: Matcher::Named(&[named(&["livekit"], &["[A-Za-z0-9]{43,44}", "[A-Za-z0-9+/]{43}="])]),
    examples: texts(&[
        &[Is("LIVEKIT_API_SECRET="), Alnum(43)],
        &[Is("livekit: { apiSecret: \""), Alnum(43), Is("\" }")],
        &[Is("# livekit\nAPI_TOKEN="), Alnum(43)],
    ]),
    counter_examples: texts(&[
        &[Is("LIVEKIT_API_SECRET="), Alnum(42)],
        &[Is("node_modules/livekit/index.js#"), Alnum(43)],
    ]),
}];
