//! Fillout's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fillout-api-key",
    title: "Fillout API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `sk_prod_` and 80 or more characters.",
    why: "Whoever holds the key can read the answers to the account's forms.",
    fix: "Regenerate the key in Fillout under Settings, Developer.",
    references: &["https://www.fillout.com/help/fillout-rest-api"],
    matcher: Matcher::Tokens(&[proved("sk_prod_[A-Za-z0-9_]{80,120}", has_digits)]),
    examples: texts(&[
        &[Is("Authorization: Bearer sk_prod_"), Alnum(100)],
        &[Is("export FILLOUT_API_KEY='sk_prod_"), Alnum(100), Is("'")],
        &[Is("// filloutApiKey: sk_prod_"), Alnum(100)],
    ]),
    counter_examples: texts(&[
        &[Is("FILLOUT_API_KEY=sk_prod_"), Alnum(70)],
        &[Is(
            "FILLOUT_API_KEY=sk_prod_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        )],
    ]),
}];
