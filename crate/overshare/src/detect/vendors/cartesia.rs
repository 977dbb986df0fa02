//! Cartesia's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cartesia-key",
    title: "Cartesia API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `sk_car_` and some 22 characters.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Delete the key on play.cartesia.ai under API Keys, and create another.",
    references: &["https://docs.cartesia.ai/get-started/make-an-api-request"],
    matcher: Matcher::Tokens(&[form("sk_car_[A-Za-z0-9_-]{20,40}")]),
    examples: texts(&[
        &[Is("CARTESIA_API_KEY="), Like("sk_car_[A-Za-z0-9]{22}")],
        &[Is("\"X-API-Key\": \""), Like("sk_car_[A-Za-z0-9]{22}"), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("sk_car_"), Alnum(12)], &[Is("sk_car_xxxxxxxxxxxxxxxxxxxxxx")]]),
}];
