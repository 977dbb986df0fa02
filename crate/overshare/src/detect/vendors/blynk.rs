//! Blynk's credentials.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "blynk-client-secret",
        title: "Blynk OAuth client with its secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Clients of OAuth with their secrets, as `curl -u` takes them: `oa2-client-id_`, 32 characters, a colon and 40 letters and digits.",
        why: "A stranger can act as the client: read and steer the organisation's devices.",
        fix: "Delete the client in Blynk.Console under Developers, OAuth 2.0, and create another.",
        references: &["https://docs.blynk.io/en/blynk.cloud/platform-api/authentication"],
        matcher: Matcher::Tokens(&[form("oa2-client-id_[A-Za-z0-9_-]{32}:(?<secret>[A-Za-z0-9]{40})")]),
        examples: texts(&[
            &[Is("curl -u oa2-client-id_"), Alnum(32), Is(":"), Alnum(40)],
            &[Is("auth: \"oa2-client-id_"), Alnum(32), Is(":"), Alnum(40), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("oa2-client-id_"), Alnum(32)],
            &[Is("oa2-client-id_"), Alnum(32), Is(":"), Alnum(20)],
        ]),
    },
    Rule {
        id: "blynk-token",
        title: "Blynk device token or client secret",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Tokens of devices (32 letters, digits, `_` and `-`, or 40 letters and digits) behind a name that says `blynk`.",
        why: "Whoever holds the token can read and steer the device; with a client's secret, all of the organisation.",
        fix: "Replace the device's token in Blynk.Console under its Device info, or delete the OAuth client under Developers.",
        references: &["https://docs.blynk.io/en/blynk.cloud/device-https-api"],
        matcher: Matcher::Named(&[named(&["blynk"], &["[A-Za-z0-9_-]{32}", "[A-Za-z0-9]{40}"])]),
        examples: texts(&[
            &[Is("https://fra1.blynk.cloud/external/api/get?token="), Alnum(32), Is("&V1")],
            &[Is("BLYNK_AUTH_TOKEN="), Like("[A-Za-z0-9_-]{32}")],
            &[Is("blynk.cloud client_secret="), Alnum(40)],
        ]),
        counter_examples: texts(&[&[Is("BLYNK_AUTH_TOKEN="), Alnum(31)], &[Is("OTHER_TOKEN="), Alnum(32)]]),
    },
];
