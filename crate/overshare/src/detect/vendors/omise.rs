//! Omise's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "omise-secret-key",
        title: "Omise secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Live secret keys: `skey_` and 19 small letters and digits.",
        why: "Whoever holds the key can read charges, refund them and create transfers.",
        fix: "Roll the key on Omise's dashboard under Keys.",
        references: &["https://docs.omise.co/api-authentication"],
        matcher: Matcher::Tokens(&[form("skey_[0-9a-z]{19}")]),
        examples: texts(&[
            &[Is("const omiseToken = 'skey_"), Lower(19), Is("';")],
            &[Is("export OMISE_SECRET_KEY=\"skey_"), Lower(19), Is("\"")],
            &[Is("OMISE_SECRET_KEY=skey_"), Lower(19)],
        ]),
        counter_examples: texts(&[
            &[Is("OMISE_SECRET_KEY=skey_"), Lower(18)],
            &[Is("skey_"), Lower(18)],
            &[Is("pkey_"), Lower(19)],
        ]),
    },
    Rule {
        id: "omise-test-secret-key",
        title: "Omise test secret key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Test secret keys: `skey_test_` and 19 small letters and digits.",
        why: "Charges for tests can be read and made; no money moves.",
        fix: "Roll the key on Omise's dashboard under Keys, in test mode.",
        references: &["https://docs.omise.co/api-authentication"],
        matcher: Matcher::Tokens(&[form("skey_test_[0-9a-z]{19}")]),
        examples: texts(&[
            &[Is("e.exports={t:\"skey_test_"), Lower(19), Is("\",d:1}")],
            &[Is("Authorization: Bearer skey_test_"), Lower(19)],
            &[Is("https://api.omise.test/v1?token=skey_test_"), Lower(19)],
        ]),
        counter_examples: texts(&[
            &[Is("OMISE_TEST_SECRET_KEY=skey_test_"), Lower(18)],
            &[Is("skey_test_"), Lower(18)],
            &[Is("pkey_test_"), Lower(19)],
        ]),
    },
];
