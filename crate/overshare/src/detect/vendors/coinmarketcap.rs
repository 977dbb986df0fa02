//! CoinMarketCap's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coinmarketcap-api-key",
    title: "CoinMarketCap API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID behind `coinmarketcap` or `X-CMC_PRO_API_KEY`.",
    why: "Whoever holds the key can use up the account's credits.",
    fix: "Regenerate the key in the CoinMarketCap developer portal.",
    references: &["https://coinmarketcap.com/api/documentation/v1/"],
    matcher: Matcher::Named(&[
        named(&["coinmarketcap"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"]),
        owned(&["cmcpro", "cmcapi", "cmckey"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"]),
    ]),
    examples: texts(&[
        &[Is("COINMARKETCAP_API_KEY="), Uuid],
        &[Is("<add key=\"coinmarketcapApiKey\" value=\""), Uuid, Is("\" />")],
        &[Is("{\"name\": \"x\", \"coinmarketcapApiKey\": \""), Uuid, Is("\"}")],
        &[Is("\"X-CMC_PRO_API_KEY\": \""), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("COINMARKETCAP_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("{\"checksum\": \""), Uuid, Is("\"}")],
        &[Is("COINMARKETCAP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
