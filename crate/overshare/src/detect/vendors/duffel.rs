//! Duffel's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "duffel-live-token",
        title: "Duffel live access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Access tokens of live mode: `duffel_live_` and 43 characters.",
        why: "Whoever holds the token can book and cancel flights at the account's cost and read passengers' data.",
        fix: "Revoke the token in the Duffel dashboard under Developers, Access tokens, and create another.",
        references: &["https://duffel.com/docs/api/overview/authentication"],
        matcher: Matcher::Tokens(&[form("duffel_live_[A-Za-z0-9_=-]{43}")]),
        examples: texts(&[
            &[Is("DUFFEL_ACCESS_TOKEN=duffel_live_"), Alnum(43)],
            &[Is("  token: duffel_live_"), Alnum(43), Is("\n")],
            &[Is("\\nduffel_live_"), Alnum(43), Is("\\n")],
        ]),
        counter_examples: texts(&[
            &[Is("DUFFEL_ACCESS_TOKEN=duffel_live_"), Alnum(42)],
            &[Is("DUFFEL_ACCESS_TOKEN=duffel_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "duffel-test-token",
        title: "Duffel test access token",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Access tokens of test mode: `duffel_test_` and 43 characters.",
        why: "Test tokens book nothing, but whoever holds one can read and change the account's test data.",
        fix: "Revoke the token in the Duffel dashboard under Developers, Access tokens, in test mode.",
        references: &["https://duffel.com/docs/api/overview/authentication"],
        matcher: Matcher::Tokens(&[form("duffel_test_[A-Za-z0-9_=-]{43}")]),
        examples: texts(&[
            &[Is("{\"duffelAccessToken\": \"duffel_test_"), Alnum(43), Is("\"}")],
            &[Is("Authorization: Bearer duffel_test_"), Alnum(43)],
            &[Is("export DUFFEL_ACCESS_TOKEN='duffel_test_"), Alnum(43), Is("'")],
        ]),
        counter_examples: texts(&[
            &[Is("DUFFEL_ACCESS_TOKEN=duffel_test_"), Alnum(42)],
            &[Is("DUFFEL_ACCESS_TOKEN=duffel_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
