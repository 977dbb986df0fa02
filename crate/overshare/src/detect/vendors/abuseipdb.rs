//! AbuseIPDB's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "abuseipdb-key",
    title: "AbuseIPDB API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (80 hexadecimal digits) behind a name that says `abuseipdb`.",
    why: "A stranger can use up the account's quota and file false reports in its name.",
    fix: "Revoke the key on AbuseIPDB under Account, API, and create another.",
    references: &["https://docs.abuseipdb.com/#introduction"],
    matcher: Matcher::Named(&[named(&["abuseipdb"], &["[0-9a-f]{80}"])]),
    examples: texts(&[
        &[Is("ABUSEIPDB_API_KEY="), Hex(80)],
        &[Is("const abuseipdbToken = \""), Hex(80), Is("\";")],
        &[Is("abuseipdb_secret: '"), Hex(80), Is("'")],
        &[Is("\"abuseipdb\": {\"apiKey\": \""), Hex(80), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ABUSEIPDB_API_KEY="), Hex(79)],
        &[Is("ABUSEIPDB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("abuseipdb@"), Hex(80)],
        &[Is("OTHER_KEY="), Hex(80)],
    ]),
}];
