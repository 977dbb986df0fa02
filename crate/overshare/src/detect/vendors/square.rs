//! Square's access tokens and application secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "square-token",
        title: "Square access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Access tokens (`sq0atp-`, `EAAA…`) and OAuth secrets (`sq0csp-`) of applications.",
        why: "Whoever holds the token can take payments and make refunds, and read customers.",
        fix: "Replace the token in the Square developer console under Credentials, or the secret under OAuth.",
        references: &["https://developer.squareup.com/docs/build-basics/access-tokens"],
        matcher: Matcher::Tokens(&[
            form("sq0atp-[A-Za-z0-9_-]{22}"),
            form("sq0csp-[A-Za-z0-9_-]{43}"),
            form("sq0atp-[A-Za-z0-9_-]{22,60}"),
            proved("EAAA[lE][A-Za-z0-9_-]{59}", drawn),
        ]),
        examples: texts(&[
            &[Is("SQUARE_ACCESS_TOKEN="), Like("sq0atp-[A-Za-z0-9]{22}")],
            &[Is("{\"secret\": \""), Like("sq0csp-[A-Za-z0-9]{43}"), Is("\"}")],
            &[Is("const token = \"EAAAE"), Alnum(59), Is("\";")],
        ]),
        counter_examples: texts(&[
            &[Is("sq0atp-"), Alnum(21)],
            &[Is("sq0csp-"), Alnum(42)],
            &[Is("EAAA"), Alnum(59)],
            &[Is("xsq0atp-"), Alnum(22)],
        ]),
    },
    Rule {
        id: "square-sandbox-secret",
        title: "Square sandbox secret",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "OAuth secrets of the sandbox: `sandbox-sq0csb-`, and its access tokens: `sandbox-sq0atb-`.",
        why: "No money moves in the sandbox, but its data can be read and changed.",
        fix: "Replace the secret in the Square developer console in sandbox mode.",
        references: &["https://developer.squareup.com/docs/devtools/sandbox/overview"],
        matcher: Matcher::Tokens(&[form("sandbox-sq0csb-[A-Za-z0-9_-]{43}"), form("sandbox-sq0atb-[A-Za-z0-9_-]{22}")]),
        examples: texts(&[
            &[Is("// was: "), Like("sandbox-sq0csb-[A-Za-z0-9_-]{43}")],
            &[Is("SQUARE_SANDBOX_TOKEN="), Like("sandbox-sq0atb-[A-Za-z0-9_-]{22}"), Is("\n")],
            &[Is("{\"token\": \""), Like("sandbox-sq0csb-[A-Za-z0-9_-]{43}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("sandbox-sq0csb-[A-Za-z0-9_-]{42}"), Is("\"")],
            &[Is("key = \""), Like("sandbox-sq0atb-[A-Za-z0-9_-]{21}"), Is("\"")],
            &[Is("x"), Like("sandbox-sq0csb-[A-Za-z0-9_-]{43}")],
            &[Is("TOKEN=sandbox-sq0csb-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
