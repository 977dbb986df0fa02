//! urlscan.io's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "urlscan-key",
    title: "urlscan.io API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID behind a name that says `urlscan`.",
    why: "Whoever holds the key can scan in the owner’s name and read private scans.",
    fix: "Delete the key in urlscan.io under Settings & API.",
    references: &["https://docs.urlscan.io/apis/urlscan-openapi"],
    matcher: Matcher::Named(&[named(&["urlscan"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("URLSCAN_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[
            Is("{\"urlscanApiKey\": \""),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const urlscanSecret = '"),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("';"),
        ],
        &[Is("urlscanPRIVATEkey-"), Uuid],
    ]),
    counter_examples: texts(&[&[Is("URLSCAN_KEY="), Hex(32)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
