//! hCaptcha's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "hcaptcha-secret",
        title: "hCaptcha secret key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Account secrets: `ES_` and 32 hexadecimal digits.",
        why: "A stranger can verify solved captchas in the account's name and use up its quota.",
        fix: "Revoke the secret in hCaptcha under Account, Settings, Secret key, and create another.",
        references: &["https://docs.hcaptcha.com/#verify-the-user-response-server-side"],
        matcher: Matcher::Tokens(&[form("ES_[0-9a-f]{32}")]),
        examples: texts(&[
            &[Is("hcaptcha:\n  token: ES_"), Hex(32), Is("\n")],
            &[Is("// hcaptcha: ES_"), Hex(32)],
            &[Is("\"hcaptcha\": {\"token\": \"ES_"), Hex(32), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("HCAPTCHA_SECRET=ES_"), Hex(31)],
            &[Is("ES_"), Upper(32)],
            &[Is("ES_"), Hex(20)],
        ]),
    },
    Rule {
        id: "hcaptcha-legacy-secret",
        title: "hCaptcha secret key (older form)",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Older account secrets: `0x` and 40 hexadecimal digits, behind a name that says `hcaptcha`.",
        why: "A stranger can verify solved captchas in the account's name and use up its quota.",
        fix: "Revoke the secret in hCaptcha under Account, Settings, Secret key, and create another.",
        references: &["https://docs.hcaptcha.com/#verify-the-user-response-server-side"],
        matcher: Matcher::Named(&[named(&["hcaptcha"], &["0x[0-9A-Fa-f]{40}"])]),
        examples: texts(&[
            &[Is("HCAPTCHA_SECRET_KEY=0x"), Hex(40)],
            &[Is("# hcaptcha\nAPI_TOKEN=0x"), Hex(40)],
            &[Is("process.env.HCAPTCHA_SECRET_KEY || \"0x"), Hex(40), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("HCAPTCHA_SECRET_KEY=0x"), Hex(39)],
            &[Is("\"hcaptcha\": {\"hash\": \"0x"), Hex(40), Is("\"}")],
        ]),
    },
];
