//! Mixpanel's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "mixpanel-api-secret",
        title: "Mixpanel API secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Project and service account secrets: 32 letters and digits in a value that is called `MIXPANEL_SECRET` or alike.",
        why: "A stranger can export the project's events and people.",
        fix: "Rotate the secret in Mixpanel under Project settings, Overview, or Service accounts.",
        references: &["https://developer.mixpanel.com/reference/project-secret"],
        matcher: Matcher::Named(&[owned(
            &[
                "mixpanelsecret",
                "mixpanelapisecret",
                "mixpanelserviceaccountsecret",
                "mixpanelserviceaccount",
                "mixpanelapikey",
            ],
            &["[0-9a-f]{32}", "[A-Za-z0-9]{32}"],
        )]),
        examples: texts(&[
            &[Is("MIXPANEL_API_SECRET="), Hex(32)],
            &[Is("mixpanelServiceAccountSecret: \""), Alnum(32), Is("\"")],
        ]),
        counter_examples: texts(&[&[Is("MIXPANEL_API_SECRET="), Hex(31)], &[Is("MIXPANEL_ID="), Hex(32)]]),
    },
    Rule {
        id: "mixpanel-project-token",
        title: "Mixpanel project token",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Project tokens: 32 hexadecimal digits, behind a name that says `mixpanel`.",
        why: "Anyone can send events into the project; the token is published with every web page that uses it.",
        fix: "Leave it; change it in Mixpanel under Project settings only if it is abused.",
        references: &["https://developer.mixpanel.com/reference/project-token"],
        matcher: Matcher::Named(&[named(&["mixpanel"], &["[0-9a-f]{32}"])]),
        examples: texts(&[
            &[Is("MIXPANEL_TOKEN="), Hex(32)],
            &[Is("const mixpanelToken = '"), Hex(32), Is("';")],
            &[Is("fetch('https://api.mixpanel.test?api_key="), Hex(32), Is("')")],
        ]),
        counter_examples: texts(&[
            &[Is("MIXPANEL_TOKEN="), Hex(31)],
            &[Is("\"mixpanel\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
        ]),
    },
];
