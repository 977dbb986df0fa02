//! Holiday API's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "holidayapi-key",
    title: "Holiday API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: a UUID, behind a name that says `holidayapi`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in Holiday API's dashboard, and create another.",
    references: &["https://holidayapi.com/docs"],
    matcher: Matcher::Named(&[named(
        &["holidayapi"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("HOLIDAYAPI_API_KEY="), Uuid],
        &[Is("\"holidayapiApiKey\": \""), Uuid, Is("\"")],
        &[Is("export HOLIDAYAPI_API_KEY=\""), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("HOLIDAYAPI_API_KEY="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("node_modules/holidayapi/index.js#"), Uuid],
    ]),
}];
