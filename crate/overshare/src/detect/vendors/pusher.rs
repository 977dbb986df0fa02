//! Pusher's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pusher-secret",
    title: "Pusher secret",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Secrets: 20 hexadecimal digits behind a name that says `pushersecret`.",
    why: "Together with the key it can send events to every channel and read those who listen.",
    fix: "Create new keys in the Pusher dashboard under App Keys, and delete the old ones.",
    references: &["https://pusher.com/docs/channels/library_auth_reference/rest-api/"],
    matcher: Matcher::Named(&[owned(&["pushersecret", "pusherapp", "pusherappsecret"], &["[0-9a-f]{20}"])]),
    examples: texts(&[&[Is("PUSHER_APP_SECRET="), Hex(20)], &[Is("pusherSecret: \""), Hex(20), Is("\"")]]),
    counter_examples: texts(&[&[Is("PUSHER_APP_SECRET="), Hex(19)], &[Is("PUSHER_KEY="), Hex(20)]]),
}];
