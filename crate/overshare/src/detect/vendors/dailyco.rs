//! Daily's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dailyco-api-key",
    title: "Daily API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 64 hexadecimal digits that are called Daily's.",
    why: "Whoever holds the key can open rooms at the account's cost and read its recordings.",
    fix: "Regenerate the key in the Daily dashboard under Developers.",
    references: &["https://docs.daily.co/reference/rest-api"],
    matcher: Matcher::Named(&[owned(&["daily", "dailyco"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("DAILY_API_KEY="), Hex(64)],
        &[Is("process.env.DAILY_API_KEY||\""), Hex(64), Is("\"")],
        &[Is("declare const x: { daily_api_key: `"), Hex(64), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("DAILY_API_KEY="), Hex(63)],
        &[Is("\"integrity\": \"sha512-"), Hex(64), Is("\"")],
        &[Is("see dailyapi@"), Hex(64)],
    ]),
}];
