//! Snyk's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "snyk-token",
        title: "Snyk access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of people (`snyk_uat.`) and of service accounts (`snyk_sat.`): eight hexadecimal digits and a signed token.",
        why: "Whoever holds the token can read the organization’s projects with their known vulnerabilities.",
        fix: "Revoke the token in Snyk under Account settings, or the service account’s under Settings, Service accounts.",
        references: &["https://docs.snyk.io/snyk-api/authentication-for-api"],
        matcher: Matcher::Tokens(&[
            form(r"snyk_uat\.[0-9a-f]{8}\.[A-Za-z0-9_.-]{40,1200}"),
            form(r"snyk_sat\.[0-9a-f]{8}\.[A-Za-z0-9_.-]{40,1200}"),
        ]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like(r"snyk_uat\.[0-9a-f]{8}\.[A-Za-z0-9_.-]{40,1200}"), Is("\"}")],
            &[Is("const client = connect(\""), Like(r"snyk_sat\.[0-9a-f]{8}\.[A-Za-z0-9_.-]{40,1200}"), Is("\");")],
            &[Is("  key: "), Like(r"snyk_uat\.[0-9a-f]{8}\.[A-Za-z0-9_.-]{40,1200}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("snyk_uat."), Hex(8), Is("."), Alnum(30)],
            &[Is("snyk_uat."), Hex(7), Is("."), Alnum(60)],
            &[Is("xsnyk_uat."), Hex(8), Is("."), Alnum(60)],
        ]),
    },
    Rule {
        id: "snyk-legacy-token",
        title: "Snyk API token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API tokens: a UUID behind a name that says `snyk`.",
        why: "Whoever holds the token can read the organization’s projects with their known vulnerabilities.",
        fix: "Revoke the token in Snyk under Account settings, API Token.",
        references: &["https://docs.snyk.io/snyk-api/authentication-for-api"],
        matcher: Matcher::Named(&[owned(
            &["snyk"],
            &[
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                "[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}",
            ],
        )]),
        examples: texts(&[
            &[Is("SNYK_TOKEN="), Uuid],
            &[Is("{\"snykApiKey\": \""), Uuid, Is("\"}")],
            &[Is("export SNYK_KEY=\""), Uuid, Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("SNYK_TOKEN="), Hex(32)],
            &[Is("TOKEN="), Uuid],
            &[Is("snyk-id: 1\nid=\""), Uuid, Is("\"")],
        ]),
    },
];
