//! Snowflake's passwords and programmatic tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "snowflake-token",
    title: "Snowflake programmatic access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Programmatic access tokens: 100 to 400 characters behind a name that says `snowflake`.",
    why: "Whoever holds the token can query and change the data that its user may.",
    fix: "Remove the token with `ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN`, and add another.",
    references: &["https://docs.snowflake.com/en/user-guide/programmatic-access-tokens"],
    matcher: Matcher::Named(&[owned(
        &["snowflake", "snowflakepat"],
        &[r"eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{10,700}\.[A-Za-z0-9_-]{20,700}", "[A-Za-z0-9_-]{96,400}"],
    )]),
    examples: texts(&[
        &[Is("SNOWFLAKE_TOKEN="), Alnum(120)],
        &[Is("{\"snowflakePassword\": \""), Alnum(180), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("SNOWFLAKE_TOKEN="), Alnum(40)], &[Is("TOKEN="), Alnum(120)]]),
}];
