//! Mistral AI's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mistral-api-key",
    title: "Mistral AI API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 letters and digits, behind a name that says `mistral`.",
    why: "A stranger can use the models at the account's cost.",
    fix: "Revoke the key in Mistral AI Studio under API Keys, and create another.",
    references: &["https://docs.mistral.ai/getting-started/quickstart/"],
    matcher: Matcher::Named(&[named(&["mistral", "mistralai"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("MISTRAL_API_KEY="), Alnum(32)],
        &[Is("# mistral\nAPI_TOKEN="), Alnum(32)],
        &[Is("\"mistralApiKey\": \""), Alnum(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("MISTRAL_API_KEY="), Alnum(31)],
        &[Is("\"mistral\": {\"hash\": \""), Alnum(32), Is("\"}")],
    ]),
}];
