//! Boost Note's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "boostnote-key",
    title: "Boost Note API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens (64 hexadecimal digits) behind a name that says `boostnote`.",
    why: "A stranger can read and change the team's documents.",
    fix: "Delete the token in Boost Note under Settings, API, and create another.",
    references: &["https://developers.boostnote.io/"],
    matcher: Matcher::Named(&[named(&["boostnote"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("BOOSTNOTE_API_KEY="), Hex(64)],
        &[Is("const boostnoteToken = \""), Hex(64), Is("\";")],
        &[Is("boostnote_secret: '"), Hex(64), Is("'")],
        &[Is("\"boostnote\": {\"apiKey\": \""), Hex(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BOOSTNOTE_API_KEY="), Hex(63)],
        &[Is("BOOSTNOTE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("boostnote@"), Hex(64)],
        &[Is("OTHER_KEY="), Hex(64)],
    ]),
}];
