//! Locize's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "locize-api-key",
    title: "Locize API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID, behind a name that says `locize`.",
    why: "A write key changes the project's translations, which the customers' pages show.",
    fix: "Revoke the key in Locize under the project's Settings, API keys, and create another.",
    references: &["https://www.locize.com/docs/integration/api"],
    matcher: Matcher::Named(&[named(&["locize"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("LOCIZE_API_KEY="), Uuid],
        &[Is("process.env.LOCIZE_API_KEY || \""), Uuid, Is("\"")],
        &[Is("const locizeApiKey = '"), Uuid, Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("LOCIZE_API_KEY="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("\"locize\": \"1.2.0\", \"integrity\": \""), Uuid, Is("\"")],
        &[Is("LOCIZE_PROJECTID="), Hex(31)],
    ]),
}];
