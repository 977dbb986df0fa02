//! mediastack's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mediastack-access-key",
    title: "mediastack access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 small letters and digits, behind a name that says `mediastack`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Reset the key on mediastack's dashboard.",
    references: &["https://mediastack.com/documentation"],
    matcher: Matcher::Named(&[named(&["mediastack"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("MEDIASTACK_ACCESS_KEY="), Hex(32)],
        &[Is("# mediastack\nAPI_TOKEN="), Hex(32)],
        &[Is("mediastack: { accessKey: \""), Hex(32), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("MEDIASTACK_ACCESS_KEY="), Hex(31)],
        &[Is("node_modules/mediastack/index.js#"), Hex(32)],
    ]),
}];
