//! Trigger.dev's secret keys and access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "trigger-key",
    title: "Trigger.dev secret key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Secret keys of environments (`tr_prod_`, `tr_stg_`, `tr_preview_`, `tr_dev_`) and personal tokens (`tr_pat_`).",
    why: "Whoever holds the key can start the project’s tasks and read their results.",
    fix: "Regenerate the key in Trigger.dev under API keys, or revoke the token under Personal access tokens.",
    references: &["https://trigger.dev/docs/apikeys"],
    matcher: Matcher::Tokens(&[
        form("tr_prod_[A-Za-z0-9]{20,24}"),
        form("tr_stg_[A-Za-z0-9]{20,24}"),
        form("tr_preview_[A-Za-z0-9]{20,24}"),
        form("tr_dev_[A-Za-z0-9]{20,24}"),
        form("tr_pat_[a-z0-9]{40}"),
    ]),
    examples: texts(&[
        &[Is("// was: "), Like("tr_prod_[A-Za-z0-9]{20,24}")],
        &[Is("TRIGGER_TOKEN="), Like("tr_stg_[A-Za-z0-9]{20,24}"), Is("\n")],
        &[Is("{\"token\": \""), Like("tr_preview_[A-Za-z0-9]{20,24}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("tr_dev_[A-Za-z0-9]{20,24}"), Is("\");")],
        &[Is("  key: "), Like("tr_pat_[a-z0-9]{40}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("tr_prod_"), Alnum(19)],
        &[Is("tr_pat_"), Lower(39)],
        &[Is("xtr_prod_"), Alnum(24)],
    ]),
}];
