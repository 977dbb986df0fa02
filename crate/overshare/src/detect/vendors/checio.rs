//! chec.io (Commerce.js)'s keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "checio-key",
    title: "chec.io API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (`pk_` or `sk_` and some 45 letters and digits) behind a name that says `chec`.",
    why: "A public key is made for web shops; a secret key reads and changes products, orders and customers.",
    fix: "Delete the key in the Chec dashboard under Developer, and create another.",
    references: &["https://commercejs.com/docs/api/#authentication"],
    matcher: Matcher::Named(&[named(&["checio", "chec", "commercejs"], &["(pk|sk)_[A-Za-z0-9_]{40,55}"])]),
    examples: texts(&[
        &[Is("CHECIO_API_KEY=sk_"), Lower(45)],
        &[Is("checio: { publicKey: \"pk_"), Lower(45), Is("\" }")],
    ]),
    counter_examples: texts(&[&[Is("CHECIO_API_KEY=sk_"), Lower(30)], &[Is("OTHER_KEY=ak_"), Lower(45)]]),
}];
