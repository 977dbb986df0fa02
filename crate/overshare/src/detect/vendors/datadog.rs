//! Datadog's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "datadog-key",
        title: "Datadog API or application key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys (32 letters and digits) and application keys (40) behind a name that says `datadog` or `dd`.",
        why: "With an API key a stranger can send false metrics and logs; with an application key also read the account's data, as far as its owner may.",
        fix: "Revoke the key in Datadog under Organization Settings, API Keys or Application Keys, and create another.",
        references: &["https://docs.datadoghq.com/account_management/api-app-keys/"],
        matcher: Matcher::Named(&[
            named(&["datadog"], &["[0-9a-z]{32}", "[A-Za-z0-9]{40}"]),
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
    },
    Rule {
        id: "datadog-client-token",
        title: "Datadog client token",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Client tokens of browser and mobile monitoring: `pub` and 32 hexadecimal digits. They are made to be shipped.",
        why: "A stranger can send false events to the account with it, and read nothing.",
        fix: "Nothing has to be done; the token can be replaced in Datadog under Organization Settings, Client Tokens.",
        references: &["https://docs.datadoghq.com/account_management/api-app-keys/#client-tokens"],
        matcher: Matcher::Tokens(&[form("pub[0-9a-f]{32}")]),
        examples: texts(&[
            &[Is("clientToken: 'pub"), Hex(32), Is("',")],
            &[Is("DD_CLIENT_TOKEN=pub"), Hex(32)],
            &[Is("{\"datadogClientToken\":\"pub"), Hex(32), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("clientToken: 'pub"), Hex(31), Is("',")],
            &[Is("pub"), Hex(33)],
            &[Is("pub_"), Hex(32)],
        ]),
    },
    Rule {
        id: "datadog-remote-configuration-key",
        title: "Datadog Remote Configuration key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Remote Configuration keys: `DDRCM_` and 20 or more capitals and digits.",
        why: "With an API key, a stranger can read the configuration that is delivered to the organisation's agents.",
        fix: "Delete the key in Datadog under Organization Settings, Remote Configuration, and create another.",
        references: &["https://docs.datadoghq.com/agent/remote_config/"],
        matcher: Matcher::Tokens(&[form("DDRCM_[A-Z0-9]{20,400}")]),
        examples: texts(&[
            &[Is("DD_REMOTE_CONFIGURATION_KEY=DDRCM_"), Base32(80)],
            &[Is("remote_configuration:\n  key: DDRCM_"), Base32(96), Is("\n")],
        ]),
        counter_examples: texts(&[&[Is("DDRCM_"), Base32(12)], &[Is("DDRCM_CONFIGURATION")]]),
    },
];
