//! HubSpot's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "hubspot-token",
        title: "HubSpot access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Private apps' access tokens: `pat-`, the region and a UUID.",
        why: "A stranger can read and change the customers' records that the app's scopes allow.",
        fix: "Rotate the token in HubSpot under Settings, Integrations, Private Apps, Auth.",
        references: &["https://developers.hubspot.com/docs/guides/apps/private-apps/overview"],
        matcher: Matcher::Tokens(&[
            form("pat-na1-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            form("pat-na2-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            form("pat-na3-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            form("pat-eu1-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            form("pat-ap1-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        ]),
        examples: texts(&[
            &[Is("e.exports={t:\"pat-na1-"), Uuid, Is("\",d:1}")],
            &[Is("Authorization: Bearer pat-eu1-"), Uuid],
            &[Is("https://api.hubspot.test/v1?token=pat-na1-"), Uuid],
        ]),
        counter_examples: texts(&[
            &[
                Is("HUBSPOT_TOKEN=pat-na1-"),
                Hex(8),
                Is("-"),
                Hex(4),
                Is("-"),
                Hex(4),
                Is("-"),
                Hex(4),
                Is("-"),
                Hex(11),
            ],
            &[Is("pat-na1-"), Hex(32)],
            &[Is("pat-na1-"), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        ]),
    },
    Rule {
        id: "hubspot-api-key",
        title: "HubSpot API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys and client secrets: a UUID, behind a name that says `hubspot`.",
        why: "The keys were switched off in 2022, but client secrets of the same form still let a stranger pose as the app.",
        fix: "Revoke the key in HubSpot under the app's Auth settings, and create another.",
        references: &["https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth"],
        matcher: Matcher::Named(&[named(
            &["hubspot", "hapikey"],
            &["(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
        )]),
        examples: texts(&[
            &[Is("HUBSPOT_API_KEY="), Uuid],
            &[Is("const hubspotApiKey = '"), Uuid, Is("';")],
            &[Is("export HUBSPOT_API_KEY=\""), Uuid, Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("HUBSPOT_API_KEY="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
            &[Is("hubspot commit "), Uuid],
        ]),
    },
];
