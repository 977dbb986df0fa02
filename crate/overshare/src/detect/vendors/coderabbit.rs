//! CodeRabbit's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coderabbit-api-key",
    title: "CodeRabbit API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `cr-` and 58 characters behind a name that says `coderabbit`.",
    why: "Whoever holds the key can read the organisation's review reports.",
    fix: "Delete the key in CodeRabbit under Organization Settings, API Keys, and create another.",
    references: &["https://docs.coderabbit.ai/"],
    matcher: Matcher::Named(&[named(&["coderabbit"], &["cr-[0-9a-z]{58}"])]),
    examples: texts(&[
        &[Is("CODERABBIT_API_KEY=cr-"), Hex(58)],
        &[Is("declare const x: { coderabbit_api_key: `cr-"), Hex(58), Is("` };")],
        &[Is("const coderabbitApiKey = 'cr-"), Hex(58), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("CODERABBIT_API_KEY=cr-"), Hex(57)],
        &[Is("coderabbitapi build cr-"), Hex(58)],
        &[Is("{\"checksum\": \"cr-"), Hex(58), Is("\"}")],
    ]),
}];
