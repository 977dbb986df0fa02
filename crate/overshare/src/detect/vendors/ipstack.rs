//! ipstack's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ipstack-access-key",
    title: "ipstack access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 hexadecimal digits, behind a name that says `ipstack`.",
    why: "Look-ups of strangers count against the account's quota.",
    fix: "Reset the key on ipstack's dashboard.",
    references: &["https://ipstack.com/documentation"],
    matcher: Matcher::Named(&[named(&["ipstack"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("IPSTACK_ACCESS_KEY="), Hex(32)],
        &[Is("const ipstackAccessKey = '"), Hex(32), Is("';")],
        &[Is("ipstack_access_key: "), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("IPSTACK_ACCESS_KEY="), Hex(31)],
        &[Is("\"ipstack\": {\"hash\": \""), Hex(32), Is("\"}")],
    ]),
}];
