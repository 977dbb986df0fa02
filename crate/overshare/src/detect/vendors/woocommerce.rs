//! WooCommerce's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "woocommerce-key",
    title: "WooCommerce API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Consumer keys (`ck_`) and consumer secrets (`cs_`) and 40 hexadecimal digits.",
    why: "Whoever holds both can read and, by the key’s permission, change the shop’s orders, customers and products.",
    fix: "Revoke the key in WordPress under WooCommerce, Settings, Advanced, REST API.",
    references: &["https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication"],
    matcher: Matcher::Tokens(&[form("ck_[0-9a-f]{40}"), form("cs_[0-9a-f]{40}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("ck_[0-9a-f]{40}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("cs_[0-9a-f]{40}"), Is("'}")],
        &[Is("// was: "), Like("ck_[0-9a-f]{40}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("ck_[0-9a-f]{39}"), Is("\"")],
        &[Is("key = \""), Like("cs_[0-9a-f]{39}"), Is("\"")],
        &[Is("x"), Like("ck_[0-9a-f]{40}")],
        &[Is("TOKEN=ck_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
