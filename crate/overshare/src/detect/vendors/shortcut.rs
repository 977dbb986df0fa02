//! Shortcut's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "shortcut-token",
    title: "Shortcut API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: a UUID behind a name that says `shortcut`.",
    why: "Whoever holds the token can read and change the workspace’s stories.",
    fix: "Revoke the token in Shortcut under Settings, API Tokens.",
    references: &["https://developer.shortcut.com/api/rest/v3#Authentication"],
    matcher: Matcher::Named(&[owned(
        &["shortcut", "clubhouse"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("SHORTCUT_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[
            Is("{\"shortcutApiKey\": \""),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const shortcutSecret = '"),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("';"),
        ],
    ]),
    counter_examples: texts(&[&[Is("SHORTCUT_TOKEN="), Hex(32)], &[Is("shortcutId: 1, id: \""), Uuid, Is("\"")]]),
}];
