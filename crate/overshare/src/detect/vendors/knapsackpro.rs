//! Knapsack Pro's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "knapsackpro-token",
    title: "Knapsack Pro API token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Test suite tokens: 32 hexadecimal digits, behind a name that says `knapsackpro`.",
    why: "A stranger can record false test times, and read the names of the project's test files.",
    fix: "Revoke the token in Knapsack Pro's dashboard, and create another.",
    references: &["https://docs.knapsackpro.com/api/v1/"],
    matcher: Matcher::Named(&[named(&["knapsackpro", "knapsack"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("KNAPSACKPRO_TEST_SUITE_TOKEN="), Hex(32)],
        &[Is("fetch('https://api.knapsackpro.test?api_key="), Hex(32), Is("')")],
        &[Is("{\"knapsackpro\":{\"secret\":\""), Hex(32), Is("\"}}")],
    ]),
    counter_examples: texts(&[&[Is("KNAPSACKPRO_TEST_SUITE_TOKEN="), Hex(31)], &[Is("knapsackpro commit "), Hex(32)]]),
}];
