//! dbt Cloud's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dbt-cloud-token",
    title: "dbt Cloud token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Service tokens (`dbtc_`) and personal tokens (`dbtu_`), each with 30 to 60 characters.",
    why: "Whoever holds the token can run jobs and read the project's metadata, as far as its permissions go.",
    fix: "Delete the token in dbt Cloud under Account settings, Service tokens or Personal tokens, and create another.",
    references: &["https://docs.getdbt.com/docs/dbt-cloud-apis/authentication"],
    matcher: Matcher::Tokens(&[
        proved("dbtc_[A-Za-z0-9_=-]{30,60}", has_digits),
        proved("dbtu_[A-Za-z0-9_=-]{30,60}", has_digits),
    ]),
    examples: texts(&[
        &[Is("  token: dbtc_"), Alnum(40), Is("\n")],
        &[Is("\\ndbtu_"), Alnum(40), Is("\\n")],
        &[Is("Authorization: Bearer dbtc_"), Alnum(40)],
    ]),
    counter_examples: texts(&[
        &[Is("DBT_CLOUD_TOKEN=dbtc_"), Alnum(29)],
        &[Is("DBT_CLOUD_TOKEN=dbtc_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
