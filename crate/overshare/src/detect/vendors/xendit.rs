//! Xendit's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "xendit-key",
        title: "Xendit live API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret keys of live mode: `xnd_production_` and 48 or more letters and digits.",
        why: "Whoever holds the key can move money and read payments, as far as its permissions go.",
        fix: "Delete the key in the Xendit dashboard under Settings, API Keys, and create another.",
        references: &["https://docs.xendit.co/docs/authentication"],
        matcher: Matcher::Tokens(&[form("xnd_production_[A-Za-z0-9+/=]{40,120}")]),
        examples: texts(&[
            &[Is("XENDIT_KEY="), Like("xnd_production_[A-Za-z0-9]{48}")],
            &[Is("{\"key\": \""), Like("xnd_production_[A-Za-z0-9]{60}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("xnd_production_"), Alnum(30)],
            &[Is("xnd_public_production_"), Alnum(60)],
            &[Is("xxnd_production_"), Alnum(48)],
        ]),
    },
    Rule {
        id: "xendit-test-key",
        title: "Xendit test API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Secret keys of test mode: `xnd_development_` and 48 or more letters and digits.",
        why: "Test keys move no money, but the test data can be read and changed.",
        fix: "Delete the key in the Xendit dashboard under Settings, API Keys, in test mode.",
        references: &["https://docs.xendit.co/docs/authentication"],
        matcher: Matcher::Tokens(&[form("xnd_development_[A-Za-z0-9+/=]{40,120}")]),
        examples: texts(&[
            &[Is("XENDIT_KEY="), Like("xnd_development_[A-Za-z0-9]{48}")],
            &[Is("{\"key\": \""), Like("xnd_development_[A-Za-z0-9]{60}"), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("xnd_development_"), Alnum(30)], &[Is("xnd_public_development_"), Alnum(60)]]),
    },
];
