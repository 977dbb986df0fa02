//! SettleMint's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "settlemint-token",
    title: "SettleMint access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens of people (`sm_pat_`), applications (`sm_aat_`) and services (`sm_sat_`) and 16 letters and digits.",
    why: "Whoever holds the token can use and change the platform’s applications and blockchain nodes, as far as it may.",
    fix: "Revoke the token in SettleMint under Access tokens.",
    references: &["https://console.settlemint.com/documentation/docs/using-platform/personal-access-tokens/"],
    matcher: Matcher::Tokens(&[
        form("sm_pat_[A-Za-z0-9]{16}"),
        form("sm_aat_[A-Za-z0-9]{16}"),
        form("sm_sat_[A-Za-z0-9]{16}"),
    ]),
    examples: texts(&[
        &[Is("SETTLEMINT_TOKEN="), Like("sm_pat_[A-Za-z0-9]{16}"), Is("\n")],
        &[Is("{\"token\": \""), Like("sm_aat_[A-Za-z0-9]{16}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("sm_sat_[A-Za-z0-9]{16}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("sm_pat_[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("key = \""), Like("sm_aat_[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("key = \""), Like("sm_sat_[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("x"), Like("sm_pat_[A-Za-z0-9]{16}")],
        &[Is("TOKEN=sm_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
