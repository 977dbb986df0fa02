//! DeepL's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "deepl-api-key",
    title: "DeepL API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID behind a name that says `deepl`, with `:fx` behind it for the free plan.",
    why: "Whoever holds the key can translate at the account's cost.",
    fix: "Deactivate the key in DeepL under Account, API Keys, and create another.",
    references: &["https://developers.deepl.com/docs/getting-started/auth"],
    matcher: Matcher::Named(&[named(
        &["deepl"],
        &[
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:fx",
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        ],
    )]),
    examples: texts(&[
        &[Is("DEEPL_AUTH_KEY="), Uuid, Is(":fx")],
        &[Is("declare const x: { deepl_auth_key: `"), Uuid, Is(":fx` };")],
        &[Is("const deeplAuthKey = '"), Uuid, Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("DEEPL_AUTH_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("deeplauth build "), Uuid, Is(":fx")],
        &[Is("{\"checksum\": \""), Uuid, Is(":fx\"}")],
    ]),
}];
