//! Wise's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "wise-token",
    title: "Wise API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: a UUID behind a name that says `wise`.",
    why: "Whoever holds the token can read balances and set up transfers.",
    fix: "Delete the token in Wise under Settings, API tokens.",
    references: &["https://docs.wise.com/api-docs/features/authentication-access/personal-tokens"],
    matcher: Matcher::Named(&[owned(
        &["wise", "transferwise"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[&[Is("WISE_API_TOKEN="), Uuid], &[Is("{\"transferwiseToken\": \""), Uuid, Is("\"}")]]),
    counter_examples: texts(&[&[Is("WISE_API_TOKEN="), Hex(32)], &[Is("WISE_PROFILE=1; id=\""), Uuid, Is("\"")]]),
}];
