//! MaxMind's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "maxmind-license-key",
        title: "MaxMind license key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "License keys: six characters, 29 more and `_mmk`.",
        why: "A stranger can download databases and make look-ups that the account pays for.",
        fix: "Revoke the key in MaxMind under Account, Manage license keys, and create another.",
        references: &["https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key"],
        matcher: Matcher::Tokens(&[form("[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk")]),
        examples: texts(&[
            &[Is("Authorization: Bearer "), Alnum(4), Digits(2), Is("_"), Alnum(29), Is("_mmk")],
            &[Is("https://api.maxmind.test/v1?token="), Alnum(4), Digits(2), Is("_"), Alnum(29), Is("_mmk")],
            &[Is("e.exports={t:\""), Alnum(4), Digits(2), Is("_"), Alnum(29), Is("_mmk\",d:1}")],
        ]),
        counter_examples: texts(&[
            &[Is("MAXMIND_LICENSE_KEY="), Alnum(4), Digits(2), Is("_"), Alnum(28), Is("_mmk")],
            &[Alnum(6), Is("_"), Alnum(28), Is("_mmk")],
            &[Alnum(6), Is("_"), Alnum(29), Is("_mmx")],
        ]),
    },
    Rule {
        id: "maxmind-api-key",
        title: "MaxMind license key (other form)",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Older license keys: 16 letters and digits, behind a name that says `maxmind`.",
        why: "A stranger can download databases and make look-ups that the account pays for.",
        fix: "Revoke the key in MaxMind under Account, Manage license keys, and create another.",
        references: &["https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key"],
        matcher: Matcher::Named(&[named(&["maxmind"], &["[A-Za-z0-9]{16}", "[A-Za-z0-9_]{40}"])]),
        examples: texts(&[
            &[Is("MAXMIND_LICENSE_KEY="), Alnum(14), Digits(2)],
            &[Is("\"maxmindLicenseKey\": \""), Alnum(14), Digits(2), Is("\"")],
            &[Is("const maxmindLicenseKey = '"), Alnum(14), Digits(2), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("MAXMIND_LICENSE_KEY="), Alnum(13), Digits(2)],
            &[Is("node_modules/maxmind/index.js#"), Alnum(14), Digits(2)],
        ]),
    },
];
