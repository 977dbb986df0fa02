//! Cockroach Labs' keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cockroachlabs-api-key",
    title: "CockroachDB Cloud API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys of service accounts: `CCDB1_`, 22 letters and digits, `_` and 40 more.",
    why: "Whoever holds the key can manage the organisation's database clusters, as far as its service account may.",
    fix: "Delete the key in the CockroachDB Cloud console under Access Management, Service Accounts, and create another.",
    references: &["https://www.cockroachlabs.com/docs/cockroachcloud/managing-access"],
    matcher: Matcher::Tokens(&[form("CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}")]),
    examples: texts(&[
        &[Is("{\"cockroachApiKey\": \"CCDB1_"), Alnum(21), Is("7"), Is("_"), Alnum(40), Is("\"}")],
        &[Is("Authorization: Bearer CCDB1_"), Alnum(21), Is("7"), Is("_"), Alnum(40)],
        &[Is("export COCKROACH_API_KEY='CCDB1_"), Alnum(21), Is("7"), Is("_"), Alnum(40), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("COCKROACH_API_KEY=CCDB1_"), Alnum(21), Is("7"), Is("_"), Alnum(39)],
        &[Is("key \"CCDB1_"), Alnum(21), Is("7"), Is("_"), Alnum(40), Is("f1\"")],
        &[Is("COCKROACH_API_KEY=CCDB1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
