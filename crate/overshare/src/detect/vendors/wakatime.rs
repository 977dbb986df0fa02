//! WakaTime's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "wakatime-key",
        title: "WakaTime API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys: `waka_` and a UUID.",
        why: "Whoever holds the key can read what its owner works on and when.",
        fix: "Refresh the key in WakaTime under Settings, Account, API Key.",
        references: &["https://wakatime.com/developers#authentication"],
        matcher: Matcher::Tokens(&[
            form("waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            form("waka_[0-9a-f]{32,36}"),
            form("waka_tok_[A-Za-z0-9]{80}"),
            form("waka_sec_[A-Za-z0-9]{80}"),
        ]),
        examples: texts(&[
            &[
                Is("{\"token\": \""),
                Like("waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
                Is("\"}"),
            ],
            &[Is("const client = connect(\""), Like("waka_[0-9a-f]{32,36}"), Is("\");")],
            &[Is("  key: "), Like("waka_tok_[A-Za-z0-9]{80}"), Is("\n")],
            &[Is("Authorization: Bearer "), Like("waka_sec_[A-Za-z0-9]{80}"), Is("\r\n")],
        ]),
        counter_examples: texts(&[
            &[Is("waka_"), Hex(31)],
            &[Is("xwaka_"), Uuid],
            &[Is("waka_time_of_the_last_heartbeat")],
        ]),
    },
    Rule {
        id: "wakatime-legacy-key",
        title: "WakaTime API key of the older form",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys of the older form: a UUID behind a name that says `wakatime`.",
        why: "Whoever holds the key can read what its owner works on and when.",
        fix: "Refresh the key in WakaTime under Settings, Account, API Key.",
        references: &["https://wakatime.com/developers#authentication"],
        matcher: Matcher::Named(&[named(
            &["wakatime", "waka"],
            &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
        )]),
        examples: texts(&[
            &[Is("WAKATIME_API_KEY="), Uuid],
            &[Is("{\"wakatimeApiKey\": \""), Uuid, Is("\"}")],
            &[Is("[wakatime]\napi_key = "), Uuid],
        ]),
        counter_examples: texts(&[&[Is("WAKATIME_API_KEY="), Hex(32)], &[Is("project_id=\""), Uuid, Is("\"")]]),
    },
];
