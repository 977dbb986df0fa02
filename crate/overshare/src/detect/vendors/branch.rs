//! Branch's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "branch-secret",
        title: "Branch secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Secrets of apps: `secret_live_` or `secret_test_` and 32 letters and digits.",
        why: "With the app's key a stranger can read its links and export its data.",
        fix: "Regenerate the secret in the Branch dashboard under Account settings, Profile.",
        references: &["https://help.branch.io/apidocs/deep-linking-api"],
        matcher: Matcher::Tokens(&[form("secret_live_[A-Za-z0-9]{32}"), form("secret_test_[A-Za-z0-9]{32}")]),
        examples: texts(&[
            &[Is("BRANCH_SECRET="), Like("secret_live_[A-Za-z0-9]{32}")],
            &[Is("const client = connect(\""), Like("secret_test_[A-Za-z0-9]{32}"), Is("\");")],
            &[Is("{\"token\":\""), Like("secret_test_[A-Za-z0-9]{32}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("BRANCH_SECRET="), Like("secret_live_[A-Za-z0-9]{31}")],
            &[Is("x"), Like("secret_live_[A-Za-z0-9]{32}"), Is("y")],
            &[Is("\""), Like("secret_test_[A-Za-z0-9]{31}"), Is("\"")],
        ]),
    },
    Rule {
        id: "branch-key",
        title: "Branch key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Keys of apps: `key_live_` or `key_test_` and 32 letters and digits.",
        why: "The key is made to stand in apps and web pages: it names the app, and its secret is another.",
        fix: "Nothing needs to be done.",
        references: &["https://help.branch.io/developers-hub/docs/web-basic-integration"],
        matcher: Matcher::Tokens(&[form("key_live_[A-Za-z0-9]{32}"), form("key_test_[A-Za-z0-9]{32}")]),
        examples: texts(&[
            &[Is("branch.init(\""), Like("key_live_[A-Za-z0-9]{32}"), Is("\");")],
            &[Is("BRANCH_KEY="), Like("key_test_[A-Za-z0-9]{32}")],
        ]),
        counter_examples: texts(&[
            &[Is("key_live_short")],
            &[Like("key_test_[A-Za-z0-9]{31}")],
            &[Is("key_test_@#$special!chars%^&")],
        ]),
    },
];
