//! Axiom's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "axiom-token",
    title: "Axiom API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens (`xaat-`) and personal ones (`xapt-`) and a UUID.",
    why: "Whoever holds the token can send logs and, by its rights, read all of the organisation's.",
    fix: "Delete the token in Axiom under Settings, API tokens, and create another.",
    references: &["https://axiom.co/docs/reference/tokens"],
    matcher: Matcher::Tokens(&[
        form("xaat-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        form("xapt-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
    ]),
    examples: texts(&[&[Is("AXIOM_TOKEN=xaat-"), Uuid], &[Is("token: \"xapt-"), Uuid, Is("\"")]]),
    counter_examples: texts(&[&[Is("xaat-"), Hex(32)], &[Is("xaab-"), Uuid]]),
}];
