//! Prefect's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "prefect-key",
    title: "Prefect Cloud API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys of people (`pnu_`) and of service accounts (`pnb_`) and 36 letters and digits.",
    why: "Whoever holds the key can read and run the workspace’s flows, which often hold other secrets.",
    fix: "Delete the key in Prefect Cloud under API Keys, or rotate the service account’s.",
    references: &["https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys"],
    matcher: Matcher::Tokens(&[form("pnu_[A-Za-z0-9]{36}"), form("pnb_[A-Za-z0-9]{36}")]),
    examples: texts(&[
        &[Is("{\"token\": \""), Like("pnu_[A-Za-z0-9]{36}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("pnb_[A-Za-z0-9]{36}"), Is("\");")],
        &[Is("  key: "), Like("pnu_[A-Za-z0-9]{36}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("pnu_[A-Za-z0-9]{35}"), Is("\"")],
        &[Is("key = \""), Like("pnb_[A-Za-z0-9]{35}"), Is("\"")],
        &[Is("x"), Like("pnu_[A-Za-z0-9]{36}")],
        &[Is("TOKEN=pnu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
