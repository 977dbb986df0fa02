//! Cicero's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cicero-key",
    title: "Cicero API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (40 hexadecimal digits) behind a name of the value that says `cicero`.",
    why: "A stranger can use up the account's quota.",
    fix: "Replace the token in the Cicero dashboard.",
    references: &["https://cicero.azavea.com/docs/"],
    matcher: Matcher::Named(&[owned(&["cicero"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("CICERO_API_KEY="), Hex(40)],
        &[Is("const ciceroToken = \""), Hex(40), Is("\";")],
        &[Is("cicero_secret: '"), Hex(40), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("CICERO_API_KEY="), Hex(39)],
        &[Is("CICERO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("cicero@"), Hex(40)],
        &[Is("OTHER_KEY="), Hex(40)],
    ]),
}];
