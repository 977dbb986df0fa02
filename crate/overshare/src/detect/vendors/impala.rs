//! Impala's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "impala-api-key",
    title: "Impala API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 42 to 48 letters and digits, behind a name that says `impala`.",
    why: "A stranger can read hotels' rates and bookings, and book in the account's name.",
    fix: "Revoke the key in Impala's dashboard, and create another.",
    references: &["https://docs.impala.travel/docs/booking-api/"],
    matcher: Matcher::Named(&[owned(&["impala"], &["[A-Za-z0-9]{42,48}"])]),
    examples: texts(&[
        &[Is("IMPALA_API_KEY="), Alnum(46)],
        &[Is("export IMPALA_API_KEY=\""), Alnum(46), Is("\"")],
        &[Is("const impalaApiKey = '"), Alnum(46), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("IMPALA_API_KEY="), Alnum(41)],
        &[Is("\"impala\": \"1.2.0\", \"integrity\": \""), Alnum(46), Is("\"")],
    ]),
}];
