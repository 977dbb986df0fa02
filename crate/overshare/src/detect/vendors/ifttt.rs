//! IFTTT's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "ifttt-webhook-key",
        title: "IFTTT webhook key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Keys of the Webhooks service: 22 or 43 characters, behind a name that says `ifttt`.",
        why: "A stranger can set off the applets that wait for the account's webhooks.",
        fix: "Reset the key on IFTTT under My services, Webhooks, Settings, Edit connection.",
        references: &["https://ifttt.com/maker_webhooks"],
        matcher: Matcher::Named(&[named(&["ifttt"], &["[A-Za-z0-9_-]{22}", "[A-Za-z0-9_-]{43}"])]),
        examples: texts(&[
            &[Is("IFTTT_KEY="), Alnum(43)],
            &[Is("fetch('https://api.ifttt.test?api_key="), Alnum(43), Is("')")],
            &[Is("{\"ifttt\":{\"secret\":\""), Alnum(43), Is("\"}}")],
        ]),
        counter_examples: texts(&[
            &[Is("IFTTT_KEY="), Alnum(42)],
            &[Is("\"ifttt\": {\"hash\": \""), Alnum(43), Is("\"}")],
        ]),
    },
    Rule {
        id: "ifttt-webhook-url",
        title: "IFTTT webhook URL",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "URLs of the Webhooks service with the account's key at their end.",
        why: "A stranger can set off the applets that wait for the account's webhooks.",
        fix: "Reset the key on IFTTT under My services, Webhooks, Settings, Edit connection.",
        references: &["https://ifttt.com/maker_webhooks"],
        matcher: Matcher::Tokens(&[
            form("maker\\.ifttt\\.com/trigger/[A-Za-z0-9_-]{1,40}/with/key/(?<secret>[A-Za-z0-9_-]{22,43})"),
            form("maker\\.ifttt\\.com/trigger/[A-Za-z0-9_-]{1,40}/json/with/key/(?<secret>[A-Za-z0-9_-]{22,43})"),
        ]),
        examples: texts(&[
            &[Is("https://api.ifttt.test/v1?token=https://maker.ifttt.com/trigger/door_opened/with/key/"), Alnum(43)],
            &[
                Is("e.exports={t:\"https://maker.ifttt.com/trigger/door/json/with/key/"),
                Alnum(20),
                Digits(2),
                Is("\",d:1}"),
            ],
            &[Is("Authorization: Bearer https://maker.ifttt.com/trigger/door_opened/with/key/"), Alnum(43)],
        ]),
        counter_examples: texts(&[
            &[Is("https://maker.ifttt.com/trigger/door/with/key/"), Alnum(10), Digits(2)],
            &[Is("https://ifttt.com/applets/"), Alnum(43)],
        ]),
    },
];
