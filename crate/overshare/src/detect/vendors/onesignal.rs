//! OneSignal's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "onesignal-api-key",
        title: "OneSignal API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "App (`os_v2_app_`) and organisation (`os_v2_org_`) keys: 103 characters of base32.",
        why: "A stranger can send notifications to everyone who subscribed, or change the account's apps.",
        fix: "Revoke the key in OneSignal under Settings, Keys & IDs, and create another.",
        references: &["https://documentation.onesignal.com/docs/en/keys-and-ids"],
        matcher: Matcher::Tokens(&[form("os_v2_app_[a-z2-7]{103}"), form("os_v2_org_[a-z2-7]{103}")]),
        examples: texts(&[
            &[Is("ONESIGNAL_API_KEY=os_v2_app_"), Like("[a-z2-7]{103}")],
            &[Is("const onesignalToken = 'os_v2_org_"), Like("[a-z2-7]{103}"), Is("';")],
            &[Is("export ONESIGNAL_API_KEY=\"os_v2_app_"), Like("[a-z2-7]{103}"), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("os_v2_app_"), Like("[a-z2-7]{102}")],
            &[Is("os_v2_usr_"), Like("[a-z2-7]{103}")],
        ]),
    },
    Rule {
        id: "onesignal-legacy-api-key",
        title: "OneSignal API key (older form)",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Older REST API keys: 48 characters of base64, behind a name that says `onesignal`.",
        why: "A stranger can send notifications to everyone who subscribed.",
        fix: "Revoke the key in OneSignal under Settings, Keys & IDs, and create another.",
        references: &["https://documentation.onesignal.com/docs/en/keys-and-ids"],
        matcher: Matcher::Named(&[named(&["onesignal"], &["[A-Za-z0-9]{48}"])]),
        examples: texts(&[
            &[Is("ONESIGNAL_REST_API_KEY="), Alnum(48)],
            &[Is("onesignal_rest_api_key: "), Alnum(48)],
            &[Is("{\"onesignal\":{\"secret\":\""), Alnum(48), Is("\"}}")],
        ]),
        counter_examples: texts(&[
            &[Is("ONESIGNAL_REST_API_KEY="), Alnum(47)],
            &[Is("\"onesignal\": {\"hash\": \""), Alnum(48), Is("\"}")],
            &[Is("ONESIGNAL_APP_ID="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(12)],
        ]),
    },
];
