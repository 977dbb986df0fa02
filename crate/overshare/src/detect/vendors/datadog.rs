//! Datadog's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "datadog-key",
    title: "Datadog API or application key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (32 hexadecimal digits) and application keys (40) behind a name that says `datadog` or `dd`.",
    why: "With an API key a stranger can send false metrics and logs; with an application key also read the account's data, as far as its owner may.",
    fix: "Revoke the key in Datadog under Organization Settings, API Keys or Application Keys, and create another.",
    references: &["https://docs.datadoghq.com/account_management/api-app-keys/"],
    matcher: Matcher::Named(&[
        named(&["datadog"], &["[0-9a-f]{32}", "[A-Za-z0-9]{40}"]),
        owned(&["dd"], &["[0-9a-f]{32}", "[0-9a-f]{40}"]),
    ]),
    examples: texts(&[
        &[Is("DATADOG_API_KEY="), Hex(32)],
        &[Is("datadog: { appKey: '"), Hex(40), Is("' }")],
        &[Is("DD_API_KEY: \""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("DATADOG_API_KEY="), Hex(31)],
        &[Is("datadog@"), Hex(40)],
        &[Is("DATADOG_API_KEY="), Is("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
