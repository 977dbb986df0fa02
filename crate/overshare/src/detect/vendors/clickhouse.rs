//! ClickHouse Cloud's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clickhouse-cloud-secret",
    title: "ClickHouse Cloud API secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Secrets of API keys: `4b1d` and 38 letters and digits.",
    why: "With the key's identifier whoever holds it can manage the organisation's services, and so their data.",
    fix: "Delete the key in ClickHouse Cloud under API Keys, and create another.",
    references: &["https://clickhouse.com/docs/cloud/manage/openapi"],
    matcher: Matcher::Tokens(&[form("4b1d[A-Za-z0-9]{38}")]),
    examples: texts(&[
        &[Is("CLICKHOUSE_CLOUD_SECRET="), Like("4b1d[A-Za-z0-9]{38}")],
        &[Is("const client = connect(\""), Like("4b1d[A-Za-z0-9]{38}"), Is("\");")],
        &[Is("{\"token\":\""), Like("4b1d[A-Za-z0-9]{38}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLICKHOUSE_CLOUD_SECRET="), Like("4b1d[A-Za-z0-9]{37}")],
        &[Is("x"), Like("4b1d[A-Za-z0-9]{38}"), Is("y")],
        &[Is("\""), Like("4b1d[A-Za-z0-9]{37}"), Is("\"")],
    ]),
}];
