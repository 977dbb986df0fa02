//! JumpCloud's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "jumpcloud-key",
        title: "JumpCloud API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys of today: `jca_` and 36 letters and digits.",
        why: "An administrator's key changes the directory: people, groups, devices and their commands.",
        fix: "Generate another key in the JumpCloud admin portal under My API Key; the old one ends.",
        references: &["https://jumpcloud.com/support/jumpcloud-apis1"],
        matcher: Matcher::Tokens(&[form("jca_[A-Za-z0-9]{36}")]),
        examples: texts(&[
            &[Is("// jumpcloud: jca_"), Alnum(36)],
            &[Is("\"jumpcloud\": {\"token\": \"jca_"), Alnum(36), Is("\"}")],
            &[Is("jumpcloud:\n  token: jca_"), Alnum(36), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("JUMPCLOUD_KEY=jca_"), Alnum(35)],
            &[Is("jca_"), Alnum(35)],
            &[Is("ajca_"), Alnum(36)],
        ]),
    },
    Rule {
        id: "jumpcloud-api-key",
        title: "JumpCloud API key (older form)",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Older API keys: 40 letters and digits, behind a name that says `jumpcloud`.",
        why: "An administrator's key changes the directory: people, groups, devices and their commands.",
        fix: "Generate another key in the JumpCloud admin portal under My API Key; the old one ends.",
        references: &["https://jumpcloud.com/support/jumpcloud-apis1"],
        matcher: Matcher::Named(&[named(&["jumpcloud"], &["[A-Za-z0-9]{40}"])]),
        examples: texts(&[
            &[Is("JUMPCLOUD_API_KEY="), Hex(40)],
            &[Is("const jumpcloudApiKey = '"), Hex(40), Is("';")],
            &[Is("jumpcloud_api_key: "), Hex(40)],
        ]),
        counter_examples: texts(&[
            &[Is("JUMPCLOUD_API_KEY="), Hex(39)],
            &[Is("\"jumpcloud\": {\"hash\": \""), Hex(40), Is("\"}")],
            &[Is("JUMPCLOUD_CONNECT_KEY="), Hex(41)],
        ]),
    },
];
