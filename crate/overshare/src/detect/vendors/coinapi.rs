//! CoinAPI's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coinapi-api-key",
    title: "CoinAPI key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID, upper or lower case, behind a name that says `coinapi`.",
    why: "Whoever holds the key can use up the account's quota of market data.",
    fix: "Delete the key in the CoinAPI console under API Keys, and create another.",
    references: &["https://docs.coinapi.io/"],
    matcher: Matcher::Named(&[named(
        &["coinapi"],
        &["(?i)[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"],
    )]),
    examples: texts(&[
        &[Is("COINAPI_KEY="), Uuid],
        &[Is("coinapi_key: \""), Uuid, Is("\"\n")],
        &[Is("# coinapi_key\nCOINAPI_KEY: "), Uuid, Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("COINAPI_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("src=\"https://cdn.coinapi.test/"), Uuid, Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Uuid, Is("\"")],
    ]),
}];
