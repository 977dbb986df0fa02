//! IPInfoDB's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ipinfodb-api-key",
    title: "IPInfoDB API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 64 hexadecimal digits, behind a name that says `ipinfodb`.",
    why: "Look-ups of strangers count against the account's quota.",
    fix: "Revoke the key in IPInfoDB under Account, and create another.",
    references: &["https://www.ipinfodb.com/api"],
    matcher: Matcher::Named(&[named(&["ipinfodb"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("IPINFODB_API_KEY="), Hex(64)],
        &[Is("const ipinfodbApiKey = '"), Hex(64), Is("';")],
        &[Is("\"ipinfodbApiKey\": \""), Hex(64), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("IPINFODB_API_KEY="), Hex(63)], &[Is("ipinfodb commit "), Hex(64)]]),
}];
