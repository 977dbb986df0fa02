//! Squarespace's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "squarespace-key",
    title: "Squarespace API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: a UUID behind a name that says `squarespace`.",
    why: "Whoever holds the key can read the site’s orders and, by its permissions, change products.",
    fix: "Delete the key in Squarespace under Settings, Developer tools, Developer API keys.",
    references: &["https://developers.squarespace.com/commerce-apis/authentication-and-permissions"],
    matcher: Matcher::Named(&[named(
        &["squarespace"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("SQUARESPACE_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[
            Is("{\"squarespaceApiKey\": \""),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const squarespaceSecret = '"),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("';"),
        ],
    ]),
    counter_examples: texts(&[&[Is("SQUARESPACE_KEY="), Hex(32)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
