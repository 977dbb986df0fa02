//! Dandelion's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dandelion-api-token",
    title: "Dandelion API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 32 letters and digits behind a name that says `dandelion`.",
    why: "Whoever holds the token can use up the account's quota, at its cost.",
    fix: "Ask for another token in the Dandelion dashboard.",
    references: &["https://dandelion.eu/docs/"],
    matcher: Matcher::Named(&[named(&["dandelion"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("DANDELION_TOKEN="), Hex(32)],
        &[Is("e.dandelionToken=\""), Hex(32), Is("\",e.debug=!1")],
        &[Is("<add key=\"dandelionToken\" value=\""), Hex(32), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("DANDELION_TOKEN="), Hex(31)],
        &[Is("dandelion build "), Hex(32)],
        &[Is("{\"checksum\": \""), Hex(32), Is("\"}")],
    ]),
}];
