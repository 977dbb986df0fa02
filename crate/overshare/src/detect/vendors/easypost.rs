//! EasyPost's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "easypost-production-key",
        title: "EasyPost production API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys of production: `EZAK` and 54 letters and digits.",
        why: "Whoever holds the key can buy postage at the account's cost and read addresses.",
        fix: "Delete the key in the EasyPost dashboard under Account Settings, API Keys, and generate another.",
        references: &["https://docs.easypost.com/docs/authentication"],
        matcher: Matcher::Tokens(&[form("EZAK[A-Za-z0-9]{54}")]),
        examples: texts(&[
            &[Is("\"https://api.example.com/?key=EZAK"), Alnum(54), Is("&page=1\"")],
            &[Is("{\"easypostApiKey\": \"EZAK"), Alnum(54), Is("\"}")],
            &[Is("export EASYPOST_API_KEY='EZAK"), Alnum(54), Is("'")],
        ]),
        counter_examples: texts(&[
            &[Is("EASYPOST_API_KEY=EZAK"), Alnum(53)],
            &[Is("key \"EZAK"), Alnum(54), Is("f1\"")],
            &[Is("EASYPOST_API_KEY=EZAKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("rYqRvfQ+EZAKGqQRiRyqAFRQshGPWOIA")],
        ]),
    },
    Rule {
        id: "easypost-test-key",
        title: "EasyPost test API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API keys for tests: `EZTK` and 54 letters and digits.",
        why: "Test keys buy nothing, but whoever holds one can read and change the account's test data.",
        fix: "Delete the key in the EasyPost dashboard under Account Settings, API Keys.",
        references: &["https://docs.easypost.com/docs/authentication"],
        matcher: Matcher::Tokens(&[form("EZTK[A-Za-z0-9]{54}")]),
        examples: texts(&[
            &[Is("// easypostTestKey: EZTK"), Alnum(54)],
            &[Is("EASYPOST_TEST_KEY=EZTK"), Alnum(54)],
            &[Is("const client = new Client({ token: \"EZTK"), Alnum(54), Is("\" });")],
        ]),
        counter_examples: texts(&[
            &[Is("EASYPOST_TEST_KEY=EZTK"), Alnum(53)],
            &[Is("key \"EZTK"), Alnum(54), Is("f1\"")],
            &[Is("EASYPOST_TEST_KEY=EZTKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
