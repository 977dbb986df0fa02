//! PagerDuty's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pagerduty-key",
    title: "PagerDuty API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 20 characters, or integration keys of 32 hexadecimal digits, behind a name that says `pagerduty`.",
    why: "With an API key a stranger can read and change incidents and who is on call; with an integration key, raise false alarms.",
    fix: "Delete the key in PagerDuty under Integrations, API Access Keys, or under the service’s Integrations.",
    references: &["https://support.pagerduty.com/main/docs/api-access-keys"],
    matcher: Matcher::Named(&[named(&["pagerduty", "pdapi"], &["[A-Za-z0-9_+-]{20}", "[0-9A-Fa-f]{32}"])]),
    examples: texts(&[
        &[Is("PAGERDUTY_API_KEY="), Like(r"u\+[A-Za-z0-9]{18}")],
        &[Is("{\"pagerdutyIntegrationKey\": \""), Hex(32), Is("\"}")],
        &[Is("pagerduty: { token: '"), Like("[a-z][0-9][A-Za-z0-9]{18}"), Is("' }")],
    ]),
    counter_examples: texts(&[
        &[Is("PAGERDUTY_API_KEY="), Alnum(19)],
        &[Is("PAGERDUTY_SERVICE=\"incident-service-1a\"")],
        &[Is("checksum: \""), Hex(32), Is("\"")],
    ]),
}];
