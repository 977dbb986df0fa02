//! Tines' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tines-key",
    title: "Tines API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 20 or more characters behind a name that says `tines`.",
    why: "Whoever holds the key can read and change the tenant’s stories.",
    fix: "Delete the key in Tines under Settings, API keys.",
    references: &["https://www.tines.com/api/authentication/"],
    matcher: Matcher::Named(&[Named { check: drawn, ..owned(&["tines"], &["[A-Za-z0-9_-]{20,64}"]) }]),
    examples: texts(&[&[Is("TINES_API_KEY="), Alnum(40)], &[Is("{\"tinesApiKey\": \""), Alnum(44), Is("\"}")]]),
    counter_examples: texts(&[&[Is("TINES_API_KEY="), Alnum(18)], &[Is("TINES_URL=tenant-name-of-the-company-9")]]),
}];
