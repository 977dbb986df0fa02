//! Couchbase Capella's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "couchbase-api-key",
    title: "Couchbase Capella API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API key secrets: 60 to 120 digits of base64 behind a name that says `couchbase` or `capella`.",
    why: "Whoever holds the secret can manage the organisation's clusters and their users.",
    fix: "Delete the key in Capella under Settings, API Keys, and generate another.",
    references: &["https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html"],
    matcher: Matcher::Named(&[
        named(&["couchbase"], &["[A-Za-z0-9+/]{60,120}={0,2}"]),
        owned(&["capella"], &["[A-Za-z0-9+/]{60,120}={0,2}"]),
    ]),
    examples: texts(&[
        &[Is("COUCHBASE_API_SECRET="), Base64(64)],
        &[Is("process.env.COUCHBASE_API_SECRET||\""), Base64(64), Is("\"")],
        &[Is("declare const x: { couchbase_api_secret: `"), Base64(64), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("COUCHBASE_API_SECRET="), Base64(59)],
        &[Is("\"integrity\": \"sha512-"), Base64(64), Is("\"")],
        &[Is("see couchbaseapi@"), Base64(64)],
        &[Is("COUCHBASE_URL=\""), Base64(40), Is("\"")],
    ]),
}];
