//! mailboxlayer's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mailboxlayer-access-key",
    title: "mailboxlayer access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 hexadecimal digits, behind a name that says `mailboxlayer`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Reset the key on mailboxlayer's dashboard.",
    references: &["https://mailboxlayer.com/documentation"],
    matcher: Matcher::Named(&[named(&["mailboxlayer"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("MAILBOXLAYER_ACCESS_KEY="), Hex(32)],
        &[Is("process.env.MAILBOXLAYER_ACCESS_KEY || \""), Hex(32), Is("\"")],
        &[Is("export MAILBOXLAYER_ACCESS_KEY=\""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("MAILBOXLAYER_ACCESS_KEY="), Hex(31)],
        &[Is("\"mailboxlayer\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
    ]),
}];
