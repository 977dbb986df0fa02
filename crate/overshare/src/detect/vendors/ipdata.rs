//! ipdata's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ipdata-api-key",
    title: "ipdata API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 56 or more hexadecimal digits, behind a name that says `ipdata`.",
    why: "Look-ups of strangers count against the account's quota.",
    fix: "Revoke the key in ipdata's dashboard, and create another.",
    references: &["https://docs.ipdata.co/docs/getting-started"],
    matcher: Matcher::Named(&[named(&["ipdata"], &["[0-9a-f]{56,64}"])]),
    examples: texts(&[
        &[Is("IPDATA_API_KEY="), Hex(56)],
        &[Is("# ipdata\nAPI_TOKEN="), Hex(56)],
        &[Is("ipdata: { apiKey: \""), Hex(56), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("IPDATA_API_KEY="), Hex(55)],
        &[Is("\"ipdata\": {\"hash\": \""), Hex(56), Is("\"}")],
    ]),
}];
