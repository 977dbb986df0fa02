//! Sentry's tokens. Its DSN is named as what it is: public.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "sentry-token",
        title: "Sentry user token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of people: `sntryu_` and 64 hexadecimal digits; of internal integrations: `sntrya_` and `sntryi_`.",
        why: "Whoever holds the token can read the organization’s issues and, by its scopes, its source maps and settings.",
        fix: "Revoke the token in Sentry under User settings, Personal tokens, or the integration’s.",
        references: &["https://docs.sentry.io/account/auth-tokens/"],
        matcher: Matcher::Tokens(&[
            form("sntryu_[0-9a-f]{64}"),
            form("sntrya_[0-9a-f]{64}"),
            form("sntryi_[0-9a-f]{64}"),
        ]),
        examples: texts(&[
            &[Is("// was: "), Like("sntryu_[0-9a-f]{64}")],
            &[Is("SENTRY_TOKEN="), Like("sntrya_[0-9a-f]{64}"), Is("\n")],
            &[Is("{\"token\": \""), Like("sntryi_[0-9a-f]{64}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("sntryu_[0-9a-f]{63}"), Is("\"")],
            &[Is("key = \""), Like("sntrya_[0-9a-f]{63}"), Is("\"")],
            &[Is("key = \""), Like("sntryi_[0-9a-f]{63}"), Is("\"")],
            &[Is("x"), Like("sntryu_[0-9a-f]{64}")],
            &[Is("TOKEN=\""), Like("sntryu_0{64}"), Is("\"")],
        ]),
    },
    Rule {
        id: "sentry-org-token",
        title: "Sentry organization token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of an organization: `sntrys_`, base64 of JSON that says the organization and the region, and a secret.",
        why: "Whoever holds the token can upload releases and source maps of the organization.",
        fix: "Revoke the token in Sentry under Organization settings, Auth tokens.",
        references: &["https://docs.sentry.io/account/auth-tokens/#organization-auth-tokens"],
        matcher: Matcher::Tokens(&[proved(
            "sntrys_eyJ[A-Za-z0-9+/_-]{40,600}={0,2}_[A-Za-z0-9+/]{40,64}",
            names_its_region,
        )]),
        examples: texts(&[
            &[
                Is("SENTRY_AUTH_TOKEN=sntrys_"),
                Like("eyJpYXQiOj[A-Za-z0-9]{28}"),
                Is("LCJyZWdpb25fdXJsIjoi"),
                Alnum(40),
                Is("_"),
                Alnum(43),
            ],
            &[
                Is("{\"token\":\"sntrys_"),
                Is("eyJpYXQiOjE2OTA4ODAwMDAsInJlZ2lvbl91cmwi"),
                Is("OiJodHRwczovL2RlLnNlbnRyeS5pbyJ9_"),
                Alnum(43),
                Is("\"}"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("sntrys_"), Alnum(60), Is("_"), Alnum(43)],
            &[Is("sntrys_eyJpYXQiOj"), Alnum(60)],
            &[Is("\"sntrys_eyJ"), Alnum(60), Is("_"), Alnum(43), Is("\"")],
        ]),
    },
    Rule {
        id: "sentry-legacy-token",
        title: "Sentry token of the older form",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of the older form: 64 hexadecimal digits behind a name that says `sentry`.",
        why: "Whoever holds the token can read the organization’s issues and, by its scopes, its source maps and settings.",
        fix: "Revoke the token in Sentry under User settings, Personal tokens.",
        references: &["https://docs.sentry.io/account/auth-tokens/"],
        matcher: Matcher::Named(&[named(
            &[
                "sentrykey",
                "sentrytoken",
                "sentrysecret",
                "sentryapi",
                "sentryapikey",
                "sentryauth",
                "sentryaccess",
                "sentryprivate",
                "sentrypassword",
                "sentrypersonal",
                "sentryuser",
            ],
            &["[0-9a-f]{64}"],
        )]),
        examples: texts(&[
            &[Is("SENTRY_API_KEY="), Like("[0-9a-f]{64}")],
            &[Is("{\"sentryApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
            &[Is("const sentrySecret = '"), Like("[0-9a-f]{64}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("SENTRY_API_KEY="), Like("[0-9a-f]{63}")],
            &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
            &[Is("SENTRY_API_KEY="), Like("0{64}")],
            &[Is("sentry-cli-Darwin-arm64="), Hex(64)],
        ]),
    },
    Rule {
        id: "sentry-dsn",
        title: "Sentry DSN",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "The address that errors are sent to: `https://`, a key of 32 hexadecimal digits, Sentry’s host and the project. It is made to be shipped.",
        why: "It tells which project the package reports to; a stranger can send false errors to it.",
        fix: "Nothing needs to be done. If false errors arrive, revoke the key under the project’s Settings, Client Keys.",
        references: &["https://docs.sentry.io/concepts/key-terms/dsn-explainer/"],
        matcher: Matcher::Tokens(&[
            form(r"https://[0-9a-f]{32}@o[0-9]{1,9}\.ingest\.sentry\.io/[0-9]{1,17}"),
            form(r"https://[0-9a-f]{32}@o[0-9]{1,9}\.ingest\.[a-z]{2}\.sentry\.io/[0-9]{1,17}"),
            form(r"https://[0-9a-f]{32}@sentry\.io/[0-9]{1,17}"),
        ]),
        examples: texts(&[
            &[Is("SENTRY_DSN=https://"), Hex(32), Is("@o447951.ingest.sentry.io/5428537")],
            &[Is("init({dsn:\"https://"), Hex(32), Is("@o1.ingest.de.sentry.io/42\"})")],
            &[Is("dsn: 'https://"), Hex(32), Is("@sentry.io/1188141'")],
        ]),
        counter_examples: texts(&[
            &[Is("https://"), Hex(31), Is("@sentry.io/42")],
            &[Is("https://"), Hex(32), Is("@example.org/42")],
            &[Is("https://invalid@sentry.io/abc")],
        ]),
    },
];

/// The part before the secret is JSON that names a region.
fn names_its_region(token: &[u8]) -> Check {
    let body = token.get(7..).unwrap_or_default();
    let Some(end) = body.iter().rposition(|&byte| byte == b'_') else { return Check::No };
    let object = serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(&base64(&body[..end]));
    if object.is_ok_and(|object| object.contains_key("region_url")) {
        return Check::Confirmed;
    }
    let marks: [&[u8]; 3] = [b"LCJyZWdpb25fdXJs", b"InJlZ2lvbl91cmwi", b"cmVnaW9uX3VybCI6"];
    let names = |mark: &&[u8]| body[..end].windows(mark.len()).any(|window| window == *mark);
    if marks.iter().any(names) { Check::Likely } else { Check::No }
}
