//! Moosend's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "moosend-api-key",
    title: "Moosend API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: a UUID, behind a name that says `moosend`.",
    why: "A stranger can read the subscribers and send campaigns to them.",
    fix: "Revoke the key in Moosend under Settings, API key, and create another.",
    references: &["https://docs.moosend.com/developers/api-documentation/en/index-en.html"],
    matcher: Matcher::Named(&[named(&["moosend"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("MOOSEND_API_KEY="), Uuid],
        &[Is("fetch('https://api.moosend.test?api_key="), Uuid, Is("')")],
        &[Is("{\"moosend\":{\"secret\":\""), Uuid, Is("\"}}")],
    ]),
    counter_examples: texts(&[
        &[Is("MOOSEND_API_KEY="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("moosend commit "), Uuid],
    ]),
}];
