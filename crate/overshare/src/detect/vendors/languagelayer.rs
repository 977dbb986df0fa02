//! languagelayer's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "languagelayer-access-key",
    title: "languagelayer access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 small letters and digits, behind a name that says `languagelayer`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Reset the key on languagelayer's dashboard.",
    references: &["https://languagelayer.com/documentation"],
    matcher: Matcher::Named(&[named(&["languagelayer"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("LANGUAGELAYER_ACCESS_KEY="), Hex(32)],
        &[Is("\"languagelayerAccessKey\": \""), Hex(32), Is("\"")],
        &[Is("# languagelayer\nAPI_TOKEN="), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("LANGUAGELAYER_ACCESS_KEY="), Hex(31)],
        &[Is("\"languagelayer\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
    ]),
}];
