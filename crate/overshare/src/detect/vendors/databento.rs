//! Databento's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "databento-api-key",
    title: "Databento API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `db-` and 29 letters and digits.",
    why: "Whoever holds the key can buy market data on the account.",
    fix: "Revoke the key in the Databento portal under API keys, and create another.",
    references: &["https://databento.com/docs/portal/api-keys"],
    matcher: Matcher::Tokens(&[proved("db-[A-Za-z0-9]{29}", mixed)]),
    examples: texts(&[
        &[Is("// databentoApiKey: db-"), Alnum(28), Is("7")],
        &[Is("const client = new Client({ token: \"db-"), Alnum(28), Is("7"), Is("\" });")],
        &[Is("\"https://api.example.com/?key=db-"), Alnum(28), Is("7"), Is("&page=1\"")],
    ]),
    counter_examples: texts(&[
        &[Is("DATABENTO_API_KEY=db-"), Alnum(27), Is("7")],
        &[Is("key \"db-"), Alnum(28), Is("7"), Is("f1\"")],
        &[Is("DATABENTO_API_KEY=db-xxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("db-migrationsoftheolderdatabases")],
    ]),
}];
