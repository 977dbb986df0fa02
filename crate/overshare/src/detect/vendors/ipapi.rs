//! ipapi's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ipapi-access-key",
    title: "ipapi access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 hexadecimal digits, behind a name that says `ipapi`.",
    why: "Look-ups of strangers count against the account's quota.",
    fix: "Reset the key on ipapi's dashboard.",
    references: &["https://ipapi.com/documentation"],
    matcher: Matcher::Named(&[named(&["ipapi"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("IPAPI_ACCESS_KEY="), Hex(32)],
        &[Is("const ipapiAccessKey = '"), Hex(32), Is("';")],
        &[Is("fetch('https://api.ipapi.test?api_key="), Hex(32), Is("')")],
    ]),
    counter_examples: texts(&[
        &[Is("IPAPI_ACCESS_KEY="), Hex(31)],
        &[Is("\"ipapi\": {\"hash\": \""), Hex(32), Is("\"}")],
    ]),
}];
