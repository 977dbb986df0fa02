//! InfluxData's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "influxdata-v3-token",
        title: "InfluxDB 3 token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of InfluxDB 3: `apiv3_` and 86 characters.",
        why: "An admin token reads, writes and deletes every database of the server.",
        fix: "Regenerate the token with `influxdb3 create token --admin --regenerate`, or delete it.",
        references: &["https://docs.influxdata.com/influxdb3/core/admin/tokens/"],
        matcher: Matcher::Tokens(&[form("apiv3_[A-Za-z0-9_-]{86}")]),
        examples: texts(&[
            &[Is("const influxdataToken = 'apiv3_"), Alnum(86), Is("';")],
            &[Is("export INFLUXDATA_V3_TOKEN=\"apiv3_"), Alnum(86), Is("\"")],
            &[Is("INFLUXDATA_V3_TOKEN=apiv3_"), Alnum(86)],
        ]),
        counter_examples: texts(&[
            &[Is("INFLUXDATA_V3_TOKEN=apiv3_"), Alnum(85)],
            &[Is("apiv3_"), Alnum(60)],
            &[Is("apiv2_"), Alnum(86)],
        ]),
    },
    Rule {
        id: "influxdata-token",
        title: "InfluxDB API token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API tokens: 86 characters of base64 and `==`, behind a name that says `influx`.",
        why: "A stranger can read, write or delete the buckets that the token is for.",
        fix: "Delete the token in InfluxDB under Load Data, API Tokens, and create another.",
        references: &["https://docs.influxdata.com/influxdb/v2/admin/tokens/"],
        matcher: Matcher::Named(&[named(&["influx", "influxdb", "influxdata"], &["[A-Za-z0-9_-]{86}=="])]),
        examples: texts(&[
            &[Is("INFLUXDB_TOKEN="), Alnum(86), Is("==")],
            &[Is("{\"influxdb\":{\"secret\":\""), Alnum(86), Is("==\"}}")],
        ]),
        counter_examples: texts(&[
            &[Is("INFLUXDB_TOKEN="), Alnum(85), Is("==")],
            &[Is("influxdb commit "), Alnum(86), Is("==")],
        ]),
    },
];
