//! ipgeolocation.io's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ipgeolocation-api-key",
    title: "ipgeolocation.io API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits, behind a name that says `ipgeolocation`.",
    why: "Look-ups of strangers count against the account's quota.",
    fix: "Revoke the key in ipgeolocation.io's dashboard, and create another.",
    references: &["https://ipgeolocation.io/documentation.html"],
    matcher: Matcher::Named(&[named(&["ipgeolocation"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("IPGEOLOCATION_API_KEY="), Hex(32)],
        &[Is("# ipgeolocation\nAPI_TOKEN="), Hex(32)],
        &[Is("{\"ipgeolocation\":{\"secret\":\""), Hex(32), Is("\"}}")],
    ]),
    counter_examples: texts(&[
        &[Is("IPGEOLOCATION_API_KEY="), Hex(31)],
        &[Is("\"ipgeolocation\": {\"hash\": \""), Hex(32), Is("\"}")],
    ]),
}];
