//! Splunk's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "splunk-token",
        title: "Splunk token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of the HTTP event collector (a UUID) and of Splunk Observability (22 characters) behind a name that says `splunk`.",
        why: "Whoever holds the token can send false events, or read what is observed.",
        fix: "Disable the token in Splunk under Settings, Data inputs, HTTP Event Collector, or Settings, Access Tokens.",
        references: &[
            "https://help.splunk.com/en/splunk-enterprise/get-data-in/get-data-with-http-event-collector/set-up-and-use-http-event-collector-in-splunk-web",
        ],
        matcher: Matcher::Named(&[owned(
            &["splunk", "splunkhec", "signalfx"],
            &[
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                "[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}",
                "[A-Za-z0-9_-]{22}",
            ],
        )]),
        examples: texts(&[
            &[Is("SPLUNK_HEC_TOKEN="), Uuid],
            &[Is("splunkToken: \""), Uuid, Is("\"")],
            &[Is("SPLUNK_ACCESS_TOKEN="), Like("[a-z][0-9][A-Za-z0-9]{20}")],
        ]),
        counter_examples: texts(&[
            &[Is("SPLUNK_HEC_TOKEN="), Hex(31)],
            &[Is("splunk_url=https://splunk.example.org/services/collector")],
        ]),
    },
    Rule {
        id: "splunk-auth-token",
        title: "Splunk Enterprise session key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Session keys: `splunkd/` and 96 or more characters of base64.",
        why: "Whoever holds the key can search as its owner while the session lasts.",
        fix: "Sign out, or restart Splunk.",
        references: &["https://help.splunk.com/en/splunk-enterprise/leverage-rest-apis/rest-api-reference"],
        matcher: Matcher::Tokens(&[form("splunkd/[A-Za-z0-9_]{96,200}")]),
        examples: texts(&[
            &[Is("token = \"splunkd/"), Alnum(128), Is("\"")],
            &[Is("Authorization: Splunk splunkd/"), Alnum(100), Is("\r\n")],
        ]),
        counter_examples: texts(&[&[Is("splunkd/"), Alnum(60)], &[Is("xsplunkd/"), Alnum(96)]]),
    },
];
