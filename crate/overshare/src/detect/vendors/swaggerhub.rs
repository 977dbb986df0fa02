//! SwaggerHub's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "swaggerhub-key",
    title: "SwaggerHub API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID behind a name that says `swaggerhub`.",
    why: "Whoever holds the key can read and change the owner’s API definitions.",
    fix: "Recreate the key in SwaggerHub under Settings, API Key.",
    references: &["https://support.smartbear.com/swaggerhub/docs/en/integrations/swaggerhub-api.html"],
    matcher: Matcher::Named(&[named(
        &["swaggerhub"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("SWAGGERHUB_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[
            Is("{\"swaggerhubApiKey\": \""),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const swaggerhubSecret = '"),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("';"),
        ],
    ]),
    counter_examples: texts(&[&[Is("SWAGGERHUB_KEY="), Hex(32)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
