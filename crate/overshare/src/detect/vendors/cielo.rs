//! Cielo's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cielo-key",
    title: "Cielo merchant key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Merchant keys (40 letters) behind a name of the value that says `cielo` or `MerchantKey`.",
    why: "With the merchant's identifier a stranger can charge cards and refund in its name.",
    fix: "Write to Cielo's support to have the MerchantKey replaced.",
    references: &["https://docs.cielo.com.br/ecommerce-cielo/docs/credenciais"],
    matcher: Matcher::Named(&[owned(&["cielo", "merchantkey"], &["[A-Z]{40}", "[A-Za-z0-9]{40}"])]),
    examples: texts(&[&[Is("CIELO_MERCHANT_KEY="), Alnum(40)], &[Is("\"MerchantKey\": \""), Alnum(40), Is("\"")]]),
    counter_examples: texts(&[&[Is("CIELO_MERCHANT_KEY="), Alnum(39)], &[Is("OTHER_KEY="), Alnum(40)]]),
}];
