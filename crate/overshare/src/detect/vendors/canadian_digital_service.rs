//! The Canadian Digital Service's keys of GC Notify.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "canadian-digital-service-notify-key",
    title: "GC Notify API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys of GC Notify: `gcntfy-`, the key's name, and two UUIDs, of the service and of the secret.",
    why: "Whoever holds the key can send messages in the name of a public service, and read what it sent.",
    fix: "Revoke the key in GC Notify under API integration, API keys, and create another.",
    references: &["https://documentation.notification.canada.ca/en/start.html"],
    matcher: Matcher::Tokens(&[
        proved(
            "gcntfy-[A-Za-z0-9_-]{0,80}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            not_of_the_documentation,
        ),
        proved(
            "GCNTFY-[A-Za-z0-9_-]{0,80}-[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}-[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}",
            not_of_the_documentation,
        ),
    ]),
    examples: texts(&[
        &[Is("ApiKey-v1 gcntfy-live-"), Uuid, Is("-"), Uuid],
        &[Is("NOTIFY_API_KEY=gcntfy-my_key-"), Uuid, Is("-"), Uuid],
    ]),
    counter_examples: texts(&[&[Is("gcntfy-live-"), Uuid], &[Is("gcntfy-live-"), Hex(32), Is("-"), Uuid]]),
}];

/// The documentation has one key for all its examples.
fn not_of_the_documentation(key: &[u8]) -> Check {
    let example = b"-26785a09-ab16-4eb0-";
    if key.windows(example.len()).any(|part| part == example) { Check::No } else { Check::Likely }
}
