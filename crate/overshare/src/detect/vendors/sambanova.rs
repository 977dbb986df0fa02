//! SambaNova's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sambanova-key",
    title: "SambaNova API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID behind a name that says `sambanova`.",
    why: "Whoever holds the key can run models at its owner’s cost.",
    fix: "Delete the key in SambaNova Cloud under APIs, and create another.",
    references: &["https://docs.sambanova.ai/docs/en/get-started/api-keys-urls"],
    matcher: Matcher::Named(&[named(
        &["sambanova"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("SAMBANOVA_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[
            Is("{\"sambanovaApiKey\": \""),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const sambanovaSecret = '"),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("';"),
        ],
    ]),
    counter_examples: texts(&[&[Is("SAMBANOVA_KEY="), Hex(32)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
