//! Freemius' keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "freemius-secret-key",
    title: "Freemius secret key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Secret keys: `sk_` and 29 characters behind the name `secret_key`.",
    why: "Whoever holds the key can read customers and publish versions of the product.",
    fix: "Regenerate the keys in the Freemius developer dashboard under the product's settings.",
    references: &["https://freemius.com/help/documentation/wordpress-sdk/"],
    matcher: Matcher::Named(&[owned(&["secretkey"], &["sk_[A-Za-z0-9!#$%&()*+,./:;<=>?@\\^_{|}~-]{29}"])]),
    examples: texts(&[
        &[Is("FREEMIUS_SECRET_KEY=sk_"), Alnum(28), Is("7")],
        &[Is("{\"name\": \"x\", \"freemiusSecretKey\": \"sk_"), Alnum(28), Is("7"), Is("\"}")],
        &[Is("process.env.FREEMIUS_SECRET_KEY||\"sk_"), Alnum(28), Is("7"), Is("\"")],
        &[Is("\"secret_key\" => \"sk_"), Alnum(17), Is("7"), Is("#@!"), Alnum(7), Is("7"), Is("\",")],
    ]),
    counter_examples: texts(&[
        &[Is("FREEMIUS_SECRET_KEY=sk_"), Alnum(27), Is("7")],
        &[Is("see freemiussecret@sk_"), Alnum(28), Is("7")],
        &[Is("src=\"https://cdn.freemiussecret.test/sk_"), Alnum(28), Is("7"), Is(".js\"")],
        &[Is("\"other_key\" => \"sk_"), Alnum(28), Is("7"), Is("\",")],
    ]),
}];
