//! Coinlayer's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coinlayer-api-key",
    title: "Coinlayer access key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access keys: 32 letters and digits behind a name that says `coinlayer`.",
    why: "Whoever holds the key can use up the account's quota.",
    fix: "Reset the key in the Coinlayer dashboard.",
    references: &["https://coinlayer.com/documentation"],
    matcher: Matcher::Named(&[named(&["coinlayer"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("COINLAYER_ACCESS_KEY="), Hex(32)],
        &[Is("e.coinlayerAccessKey=\""), Hex(32), Is("\",e.debug=!1")],
        &[Is("<add key=\"coinlayerAccessKey\" value=\""), Hex(32), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("COINLAYER_ACCESS_KEY="), Hex(31)],
        &[Is("coinlayeraccess build "), Hex(32)],
        &[Is("{\"checksum\": \""), Hex(32), Is("\"}")],
    ]),
}];
