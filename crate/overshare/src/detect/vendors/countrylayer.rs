//! Countrylayer's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "countrylayer-api-key",
    title: "Countrylayer access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 hexadecimal digits behind a name that says `countrylayer`.",
    why: "Whoever holds the key can use up the account's quota.",
    fix: "Reset the key in the Countrylayer dashboard.",
    references: &["https://countrylayer.com/documentation/"],
    matcher: Matcher::Named(&[named(&["countrylayer"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("COUNTRYLAYER_API_KEY="), Hex(32)],
        &[Is("e.countrylayerApiKey=\""), Hex(32), Is("\",e.debug=!1")],
        &[Is("<add key=\"countrylayerApiKey\" value=\""), Hex(32), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("COUNTRYLAYER_API_KEY="), Hex(31)],
        &[Is("countrylayerapi build "), Hex(32)],
        &[Is("{\"checksum\": \""), Hex(32), Is("\"}")],
    ]),
}];
