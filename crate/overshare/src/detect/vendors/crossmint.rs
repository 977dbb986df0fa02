//! Crossmint's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "crossmint-server-key",
    title: "Crossmint server key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Server-side keys: `sk_production_` or `sk_staging_` and 60 or more letters and digits.",
    why: "Whoever holds the key can mint, move and sell through the project's wallets.",
    fix: "Delete the key in the Crossmint console under Integrate, API keys, and create another with fewer scopes.",
    references: &["https://docs.crossmint.com/introduction/platform/api-keys/overview"],
    matcher: Matcher::Tokens(&[form("sk_production_[A-Za-z0-9]{60,250}"), form("sk_staging_[A-Za-z0-9]{60,250}")]),
    examples: texts(&[
        &[Is("  token: sk_production_"), Alnum(100), Is("\n")],
        &[Is("\\nsk_production_"), Alnum(100), Is("\\n")],
        &[Is("Authorization: Bearer sk_production_"), Alnum(100)],
    ]),
    counter_examples: texts(&[
        &[Is("CROSSMINT_API_KEY=sk_production_"), Alnum(59)],
        &[Is(
            "CROSSMINT_API_KEY=sk_production_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        )],
    ]),
}];
