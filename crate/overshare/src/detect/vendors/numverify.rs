//! numverify's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "numverify-access-key",
    title: "numverify access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 hexadecimal digits, behind a name that says `numverify`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Reset the key on numverify's dashboard.",
    references: &["https://numverify.com/documentation"],
    matcher: Matcher::Named(&[named(&["numverify"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("NUMVERIFY_ACCESS_KEY="), Hex(32)],
        &[Is("export NUMVERIFY_ACCESS_KEY=\""), Hex(32), Is("\"")],
        &[Is("numverify: { accessKey: \""), Hex(32), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("NUMVERIFY_ACCESS_KEY="), Hex(31)],
        &[Is("node_modules/numverify/index.js#"), Hex(32)],
    ]),
}];
