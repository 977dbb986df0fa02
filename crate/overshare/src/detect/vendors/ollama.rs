//! Ollama's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ollama-api-key",
    title: "Ollama API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 hexadecimal digits, a point and 24 characters, behind a name that says `ollama`.",
    why: "A stranger can use the cloud's models at the account's cost.",
    fix: "Revoke the key in ollama.com under Settings, Keys, and create another.",
    references: &["https://docs.ollama.com/api/authentication"],
    matcher: Matcher::Named(&[named(&["ollama"], &["[0-9a-f]{32}\\.[A-Za-z0-9_-]{24}"])]),
    examples: texts(&[
        &[Is("OLLAMA_API_KEY="), Hex(32), Is("."), Alnum(24)],
        &[Is("ollama: { apiKey: \""), Hex(32), Is("."), Alnum(24), Is("\" }")],
        &[Is("ollama_api_key: "), Hex(32), Is("."), Alnum(24)],
    ]),
    counter_examples: texts(&[
        &[Is("OLLAMA_API_KEY="), Hex(32), Is("."), Alnum(23)],
        &[Is("\"ollama\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("."), Alnum(24), Is("\"")],
    ]),
}];
