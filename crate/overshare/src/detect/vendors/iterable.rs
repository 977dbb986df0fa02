//! Iterable's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "iterable-api-key",
    title: "Iterable API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 hexadecimal digits, behind a name that says `iterable`.",
    why: "By its type, a stranger can read the customers' profiles and send campaigns to them.",
    fix: "Revoke the key in Iterable under Integrations, API keys, and create another.",
    references: &["https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys"],
    matcher: Matcher::Named(&[named(&["iterable"], &["[0-9a-f]{32}", "[0-9a-f]{34}"])]),
    examples: texts(&[
        &[Is("ITERABLE_API_KEY="), Hex(32)],
        &[Is("iterable_api_key: "), Hex(32)],
        &[Is("export ITERABLE_API_KEY=\""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("ITERABLE_API_KEY="), Hex(31)],
        &[Is("\"iterable\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
        &[Is("const iterable = \""), Alnum(32), Is("\"")],
    ]),
}];
