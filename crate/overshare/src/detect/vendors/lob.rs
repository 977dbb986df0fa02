//! Lob's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "lob-api-key",
        title: "Lob API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Live API keys: `live_` and 35 hexadecimal digits.",
        why: "A stranger can send letters and cheques in the account's name and at its cost.",
        fix: "Revoke the key in Lob under Settings, API Keys, and create another.",
        references: &["https://docs.lob.com/#tag/Authentication"],
        matcher: Matcher::Tokens(&[form("live_[0-9a-f]{35}")]),
        examples: texts(&[
            &[Is("\"lob\": {\"token\": \"live_"), Hex(35), Is("\"}")],
            &[Is("lob:\n  token: live_"), Hex(35), Is("\n")],
            &[Is("// lob: live_"), Hex(35)],
        ]),
        counter_examples: texts(&[
            &[Is("LOB_API_KEY=live_"), Hex(34)],
            &[Is("live_"), Hex(34)],
            &[Is("live_"), Hex(36)],
            &[Is("live_"), Upper(35)],
        ]),
    },
    Rule {
        id: "lob-test-api-key",
        title: "Lob test API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Test API keys: `test_` and 35 hexadecimal digits.",
        why: "Test data of the account can be read and changed; nothing is sent.",
        fix: "Revoke the key in Lob under Settings, API Keys, and create another.",
        references: &["https://docs.lob.com/#tag/Authentication"],
        matcher: Matcher::Tokens(&[form("test_[0-9a-f]{35}")]),
        examples: texts(&[
            &[Is("LOB_TEST_API_KEY=test_"), Hex(35)],
            &[Is("const lobToken = 'test_"), Hex(35), Is("';")],
            &[Is("export LOB_TEST_API_KEY=\"test_"), Hex(35), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("LOB_TEST_API_KEY=test_"), Hex(34)],
            &[Is("test_"), Hex(34)],
            &[Is("test_"), Upper(35)],
        ]),
    },
    Rule {
        id: "lob-publishable-key",
        title: "Lob publishable key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Publishable keys: `live_pub_` or `test_pub_` and 31 hexadecimal digits. They are made for web pages.",
        why: "Address look-ups of strangers count against the account's quota.",
        fix: "Leave it, or rotate it in Lob under Settings, API Keys.",
        references: &["https://docs.lob.com/#tag/Authentication"],
        matcher: Matcher::Tokens(&[form("live_pub_[0-9a-f]{31}"), form("test_pub_[0-9a-f]{31}")]),
        examples: texts(&[
            &[Is("export LOB_PUBLISHABLE_KEY=\"live_pub_"), Hex(31), Is("\"")],
            &[Is("LOB_PUBLISHABLE_KEY=test_pub_"), Hex(31)],
            &[Is("const lobToken = 'live_pub_"), Hex(31), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("LOB_PUBLISHABLE_KEY=live_pub_"), Hex(30)],
            &[Is("live_pub_"), Hex(30)],
            &[Is("live_pub_"), Upper(31)],
        ]),
    },
    Rule {
        id: "lob-legacy-api-key",
        title: "Lob API key (other form)",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: 40 letters and digits, behind a name that says `lob`.",
        why: "A stranger can send letters and cheques in the account's name and at its cost.",
        fix: "Revoke the key in Lob under Settings, API Keys, and create another.",
        references: &["https://docs.lob.com/#tag/Authentication"],
        matcher: Matcher::Named(&[owned(&["lob"], &["[A-Za-z0-9]{40}"])]),
        examples: texts(&[
            &[Is("LOB_SECRET_KEY="), Alnum(40)],
            &[Is("process.env.LOB_SECRET_KEY || \""), Alnum(40), Is("\"")],
            &[Is("export LOB_SECRET_KEY=\""), Alnum(40), Is("\"")],
        ]),
        counter_examples: texts(&[&[Is("LOB_SECRET_KEY="), Alnum(39)], &[Is("lob commit "), Alnum(40)]]),
    },
];
