//! Courier's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "courier-api-key",
    title: "Courier API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `pk_prod_` or `pk_test_` and 28 upper-case letters and digits. In spite of their prefix they are secret.",
    why: "Whoever holds the key can send messages to the account's users and read what was sent.",
    fix: "Rotate the key in Courier under Settings, API Keys.",
    references: &["https://www.courier.com/docs/platform/workspaces/environments-api-keys"],
    matcher: Matcher::Tokens(&[proved("pk_prod_[A-Z0-9]{28}", has_digits), proved("pk_test_[A-Z0-9]{28}", has_digits)]),
    examples: texts(&[
        &[Is("\"https://api.example.com/?key=pk_prod_"), Upper(27), Is("7"), Is("&page=1\"")],
        &[Is("\\npk_test_"), Upper(27), Is("7"), Is("\\n")],
        &[Is("{\"courierAuthToken\": \"pk_prod_"), Upper(27), Is("7"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("COURIER_AUTH_TOKEN=pk_prod_"), Upper(26), Is("7")],
        &[Is("key \"pk_prod_"), Upper(27), Is("7"), Is("f1\"")],
        &[Is("COURIER_AUTH_TOKEN=pk_prod_xxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
