//! GoCardless' tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "gocardless-live-token",
        title: "GoCardless live access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Access tokens of live mode: `live_` and 40 characters behind a name that says `gocardless`.",
        why: "Whoever holds the token can take payments from the account's customers and read their bank details.",
        fix: "Delete the token in the GoCardless dashboard under Developers, Access tokens, and create another.",
        references: &["https://developer.gocardless.com/api-reference/#making-requests-authentication"],
        matcher: Matcher::Named(&[named(&["gocardless"], &["live_[A-Za-z0-9_=-]{40}"])]),
        examples: texts(&[
            &[Is("GOCARDLESS_ACCESS_TOKEN=live_"), Alnum(40)],
            &[Is("export GOCARDLESS_ACCESS_TOKEN=\"live_"), Alnum(40), Is("\"")],
            &[Is("e.gocardlessAccessToken=\"live_"), Alnum(40), Is("\",e.debug=!1")],
        ]),
        counter_examples: texts(&[
            &[Is("GOCARDLESS_ACCESS_TOKEN=live_"), Alnum(39)],
            &[Is("GOCARDLESS_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("gocardlessaccess build live_"), Alnum(40)],
        ]),
    },
    Rule {
        id: "gocardless-sandbox-token",
        title: "GoCardless sandbox access token",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Access tokens of the sandbox: `sandbox_` and 40 characters behind a name that says `gocardless`.",
        why: "The sandbox moves no money.",
        fix: "Delete the token in the GoCardless sandbox dashboard under Developers, Access tokens.",
        references: &["https://developer.gocardless.com/api-reference/#making-requests-authentication"],
        matcher: Matcher::Named(&[named(&["gocardless"], &["sandbox_[A-Za-z0-9_=-]{40}"])]),
        examples: texts(&[
            &[Is("GOCARDLESS_ACCESS_TOKEN=sandbox_"), Alnum(40)],
            &[Is("process.env.GOCARDLESS_ACCESS_TOKEN||\"sandbox_"), Alnum(40), Is("\"")],
            &[Is("declare const x: { gocardless_access_token: `sandbox_"), Alnum(40), Is("` };")],
        ]),
        counter_examples: texts(&[
            &[Is("GOCARDLESS_ACCESS_TOKEN=sandbox_"), Alnum(39)],
            &[Is("\"integrity\": \"sha512-sandbox_"), Alnum(40), Is("\"")],
            &[Is("see gocardlessaccess@sandbox_"), Alnum(40)],
        ]),
    },
];
