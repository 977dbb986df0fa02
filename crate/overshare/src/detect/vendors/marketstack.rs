//! marketstack's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "marketstack-access-key",
    title: "marketstack access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 hexadecimal digits, behind a name that says `marketstack`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Reset the key on marketstack's dashboard.",
    references: &["https://marketstack.com/documentation"],
    matcher: Matcher::Named(&[named(&["marketstack"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("MARKETSTACK_ACCESS_KEY="), Hex(32)],
        &[Is("# marketstack\nAPI_TOKEN="), Hex(32)],
        &[Is("marketstack_access_key: "), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("MARKETSTACK_ACCESS_KEY="), Hex(31)],
        &[Is("\"marketstack\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
    ]),
}];
