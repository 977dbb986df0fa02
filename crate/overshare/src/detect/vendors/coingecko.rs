//! CoinGecko's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coingecko-api-key",
    title: "CoinGecko API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys of the Demo and Pro plans: `CG-` and 24 letters and digits.",
    why: "Whoever holds the key can use up the account's quota of market data.",
    fix: "Delete the key in the CoinGecko developer dashboard, and add another.",
    references: &["https://docs.coingecko.com/docs/setting-up-your-api-key"],
    matcher: Matcher::Tokens(&[proved("CG-[A-Za-z0-9]{24}", mixed)]),
    examples: texts(&[
        &[Is("  token: CG-"), Alnum(23), Is("7"), Is("\n")],
        &[Is("\"https://api.example.com/?key=CG-"), Alnum(23), Is("7"), Is("&page=1\"")],
        &[Is("\\nCG-"), Alnum(23), Is("7"), Is("\\n")],
    ]),
    counter_examples: texts(&[
        &[Is("COINGECKO_API_KEY=CG-"), Alnum(22), Is("7")],
        &[Is("key \"CG-"), Alnum(23), Is("7"), Is("f1\"")],
        &[Is("COINGECKO_API_KEY=CG-xxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("CG-OrthographicProjections")],
    ]),
}];
