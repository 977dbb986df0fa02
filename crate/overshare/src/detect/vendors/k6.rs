//! Grafana k6's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "k6-cloud-token",
    title: "Grafana Cloud k6 token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 64 hexadecimal digits, behind a name that says `k6`.",
    why: "A stranger can start load tests that are paid by the account, and read its results.",
    fix: "Revoke the token in Grafana Cloud under Testing & synthetics, Performance, Settings, Access, and create another.",
    references: &["https://grafana.com/docs/grafana-cloud/testing/k6/author-run/tokens-and-cli-authentication/"],
    matcher: Matcher::Named(&[owned(&["k6", "k6cloud"], &["[0-9a-f]{64}"])]),
    examples: texts(&[&[Is("K6_CLOUD_TOKEN="), Hex(64)], &[Is("process.env.K6_CLOUD_TOKEN || \""), Hex(64), Is("\"")]]),
    counter_examples: texts(&[&[Is("K6_CLOUD_TOKEN="), Hex(63)], &[Is("node_modules/k6/index.js#"), Hex(64)]]),
}];
