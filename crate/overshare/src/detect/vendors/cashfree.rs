//! Cashfree's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cashfree-secret",
    title: "Cashfree secret key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Secret keys: `cfsk_ma_prod_` or `cfsk_ma_test_`, 32 hexadecimal digits, `_` and eight more.",
    why: "With the application's identifier a stranger can create payments and refunds, and pay out.",
    fix: "Delete the key in the Cashfree dashboard under Developers, API Keys, and create another.",
    references: &["https://www.cashfree.com/docs/api-reference/authentication"],
    matcher: Matcher::Tokens(&[
        form("cfsk_ma_prod_[0-9a-f]{32}_[0-9a-f]{8}"),
        form("cfsk_ma_test_[0-9a-f]{32}_[0-9a-f]{8}"),
    ]),
    examples: texts(&[
        &[Is("CASHFREE_SECRET="), Like("cfsk_ma_prod_[0-9a-f]{32}_[0-9a-f]{8}")],
        &[Is("const client = connect(\""), Like("cfsk_ma_test_[0-9a-f]{32}_[0-9a-f]{8}"), Is("\");")],
        &[Is("{\"token\":\""), Like("cfsk_ma_test_[0-9a-f]{32}_[0-9a-f]{8}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CASHFREE_SECRET="), Like("cfsk_ma_prod_[0-9a-f]{31}_[0-9a-f]{8}")],
        &[Is("x"), Like("cfsk_ma_prod_[0-9a-f]{32}_[0-9a-f]{8}"), Is("y")],
        &[Is("\""), Like("cfsk_ma_test_[0-9a-f]{31}_[0-9a-f]{8}"), Is("\"")],
    ]),
}];
