//! Databricks' tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "databricks-token",
    title: "Databricks access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal access tokens: `dapi` and 32 hexadecimal digits; OAuth secrets of service principals: `dose` and as many.",
    why: "Whoever holds the token can read the workspace's data and run code on its clusters.",
    fix: "Revoke the token in Databricks under Settings, Developer, Access tokens, or delete the service principal's secret in the account console.",
    references: &["https://docs.databricks.com/aws/en/dev-tools/auth/pat"],
    matcher: Matcher::Tokens(&[
        form("dapi[0-9a-f]{32}(-\\d)?"),
        form("dapi[0-9A-F]{32}(-\\d)?"),
        form("dose[0-9a-f]{32}"),
    ]),
    examples: texts(&[
        &[Is("DATABRICKS_TOKEN=dapi"), Hex(32)],
        &[Is("  token: dapi"), Hex(32), Is("-3\n")],
        &[Is("\\ndose"), Hex(32), Is("\\n")],
    ]),
    counter_examples: texts(&[
        &[Is("DATABRICKS_TOKEN=dapi"), Hex(31)],
        &[Is("key \"dapi"), Hex(32), Is("f1\"")],
        &[Is("DATABRICKS_TOKEN=dapixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("dapiDataGetTopLongShortPositionRatio (params")],
    ]),
}];
