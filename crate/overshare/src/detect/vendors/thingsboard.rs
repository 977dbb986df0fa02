//! ThingsBoard's device tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "thingsboard-device-token",
        title: "ThingsBoard device token",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Device tokens in the addresses that devices report to: `thingsboard.cloud/api/v1/` and 20 letters and digits.",
        why: "Whoever knows the token can send false measurements in the device’s name.",
        fix: "Give the device new credentials in ThingsBoard under Manage credentials.",
        references: &["https://thingsboard.io/docs/reference/http-api/"],
        matcher: Matcher::Tokens(&[
            form("thingsboard.cloud/api/v1/(?<secret>[a-zA-Z0-9]{20})"),
            form("coap.thingsboard.cloud/api/v1/(?<secret>[a-zA-Z0-9]{20})"),
            form("demo.thingsboard.io/api/v1/(?<secret>[a-zA-Z0-9]{20})"),
        ]),
        examples: texts(&[
            &[Is("  key: "), Like("thingsboard.cloud/api/v1/(?<secret>[a-zA-Z0-9]{20})"), Is("\n")],
            &[
                Is("Authorization: Bearer "),
                Like("coap.thingsboard.cloud/api/v1/(?<secret>[a-zA-Z0-9]{20})"),
                Is("\r\n"),
            ],
            &[Is("t={a:1,k:'"), Like("demo.thingsboard.io/api/v1/(?<secret>[a-zA-Z0-9]{20})"), Is("'}")],
        ]),
        counter_examples: texts(&[
            &[Is("x"), Like("thingsboard.cloud/api/v1/(?<secret>[a-zA-Z0-9]{20})")],
            &[Is("TOKEN=thingsboardxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "thingsboard-provision-key",
        title: "ThingsBoard provisioning key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Keys and secrets by which devices enrol: 20 lower-case letters and digits behind `provisionDeviceKey` or `provisionDeviceSecret`.",
        why: "Whoever holds both can enrol devices of their own.",
        fix: "Change the keys in ThingsBoard under the device profile’s provisioning.",
        references: &["https://thingsboard.io/docs/user-guide/device-provisioning/"],
        matcher: Matcher::Named(&[owned(&["provisiondevice", "thingsboard"], &["[0-9a-z]{20}"])]),
        examples: texts(&[
            &[Is("{\"provisionDeviceKey\": \""), Lower(20), Is("\"}")],
            &[Is("provisionDeviceSecret="), Lower(20)],
        ]),
        counter_examples: texts(&[
            &[Is("PROVISIONDEVICE_API_KEY="), Like("[0-9a-z]{19}")],
            &[Is("checksum: \""), Like("[0-9a-z]{20}"), Is("\"")],
            &[Is("PROVISIONDEVICE_API_KEY=your_provisiondevice_api_key_goes_here")],
        ]),
    },
];
