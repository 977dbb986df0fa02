//! StockData's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "stockdata-token",
    title: "StockData API token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API tokens: 40 letters and digits behind a name that says `stockdata`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Regenerate the key in the StockData dashboard.",
    references: &["https://www.stockdata.org/documentation"],
    matcher: Matcher::Named(&[named(&["stockdata"], &["[0-9A-Za-z]{40}"])]),
    examples: texts(&[
        &[Is("STOCKDATA_API_KEY="), Like("[0-9A-Za-z]{40}")],
        &[Is("{\"stockdataApiKey\": \""), Like("[0-9A-Za-z]{40}"), Is("\"}")],
        &[Is("const stockdataSecret = '"), Like("[0-9A-Za-z]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("STOCKDATA_API_KEY="), Like("[0-9A-Za-z]{39}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z]{40}"), Is("\"")],
        &[Is("STOCKDATA_API_KEY=your_stockdata_api_key_goes_here")],
    ]),
}];
