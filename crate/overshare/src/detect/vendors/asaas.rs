//! Asaas' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "asaas-key",
    title: "Asaas API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `$aact_prod_` or `$aact_hmlg_` (test) and some 160 digits of base64; older ones begin with `$aact_YTU5`.",
    why: "Whoever holds the key can move money: issue charges, and pay out of the account.",
    fix: "Delete the key in Asaas under Integrações, Chaves de API, and create another.",
    references: &["https://docs.asaas.com/docs/authentication-2"],
    matcher: Matcher::Tokens(&[
        form("aact_prod_[A-Za-z0-9+/]{60,300}={0,2}"),
        form("aact_hmlg_[A-Za-z0-9+/]{60,300}={0,2}"),
        form("aact_YTU5[A-Za-z0-9+/]{60,300}={0,2}"),
    ]),
    examples: texts(&[
        &[Is("ASAAS_API_KEY=$"), Like("aact_prod_[A-Za-z0-9]{158}"), Is("==")],
        &[Is("access_token: \"$"), Like("aact_hmlg_[A-Za-z0-9]{158}"), Is("==\"")],
    ]),
    counter_examples: texts(&[
        &[Is("$aact_dev_"), Alnum(32)],
        &[Is("$aact_prod_"), Alnum(20)],
        &[Is(
            "$aact_prod_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        )],
    ]),
}];
