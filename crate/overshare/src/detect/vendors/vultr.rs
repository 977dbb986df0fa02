//! Vultr's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "vultr-key",
    title: "Vultr API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: 36 capitals and digits behind a name that says `vultr`.",
    why: "Whoever holds the key can manage the servers that its owner may.",
    fix: "Regenerate the key in Vultr under Account, API.",
    references: &["https://www.vultr.com/api/#section/Authentication"],
    matcher: Matcher::Named(&[named(&["vultr"], &["[A-Z0-9]{36}"])]),
    examples: texts(&[
        &[Is("VULTR_API_KEY="), Like("[A-Z0-9]{36}")],
        &[Is("{\"vultrApiKey\": \""), Like("[A-Z0-9]{36}"), Is("\"}")],
        &[Is("const vultrSecret = '"), Like("[A-Z0-9]{36}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("VULTR_API_KEY="), Like("[A-Z0-9]{35}")],
        &[Is("checksum: \""), Like("[A-Z0-9]{36}"), Is("\"")],
        &[Is("VULTR_API_KEY=your_vultr_api_key_goes_here")],
    ]),
}];
