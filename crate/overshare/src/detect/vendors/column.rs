//! Column's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "column-api-key",
    title: "Column API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `live_` or `test_` and 27 or more letters and digits, called Column's.",
    why: "Whoever holds a live key can read accounts and move money.",
    fix: "Delete the key in the Column dashboard under Platform, API Keys, and create another.",
    references: &["https://column.com/docs/api/"],
    matcher: Matcher::Named(&[owned(&["column"], &["(live|test)_[A-Za-z0-9]{27,32}"])]),
    examples: texts(&[
        &[Is("COLUMN_API_KEY=live_"), Alnum(26), Is("7")],
        &[Is("{\"name\": \"x\", \"columnApiKey\": \"live_"), Alnum(26), Is("7"), Is("\"}")],
        &[Is("column_api_key: \"live_"), Alnum(26), Is("7"), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("COLUMN_API_KEY=live_"), Alnum(25), Is("7")],
        &[Is("COLUMN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("columnapi build live_"), Alnum(26), Is("7")],
    ]),
}];
