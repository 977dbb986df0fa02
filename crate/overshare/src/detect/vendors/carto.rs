//! CARTO's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "carto-key",
    title: "CARTO API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (40 hexadecimal digits) behind a name of the value that says `carto`.",
    why: "With a master key a stranger can read and change all of the account's data.",
    fix: "Regenerate the key in CARTO under the account's API keys.",
    references: &["https://docs.carto.com/"],
    matcher: Matcher::Named(&[owned(&["carto", "cartodb"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("CARTO_API_KEY="), Hex(40)],
        &[Is("const cartoToken = \""), Hex(40), Is("\";")],
        &[Is("carto_secret: '"), Hex(40), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("CARTO_API_KEY="), Hex(39)],
        &[Is("CARTO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("carto@"), Hex(40)],
        &[Is("OTHER_KEY="), Hex(40)],
    ]),
}];
