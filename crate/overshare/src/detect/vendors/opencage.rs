//! OpenCage's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "opencage-api-key",
    title: "OpenCage API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits, behind a name that says `opencage`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in OpenCage's dashboard under Geocoding API, and create another.",
    references: &["https://opencagedata.com/api"],
    matcher: Matcher::Named(&[named(&["opencage"], &["[0-9a-f]{32}", "oc_[a-z]{2}_[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("OPENCAGE_API_KEY="), Hex(32)],
        &[Is("\"opencageApiKey\": \""), Hex(32), Is("\"")],
        &[Is("process.env.OPENCAGE_API_KEY || \""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("OPENCAGE_API_KEY="), Hex(31)],
        &[Is("\"opencage\": {\"hash\": \""), Hex(32), Is("\"}")],
    ]),
}];
