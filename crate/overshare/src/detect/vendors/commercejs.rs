//! Commerce.js's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "commercejs-secret-key",
    title: "Commerce.js secret key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Secret keys: 48 hexadecimal digits, often behind `sk_`, and a name that says `commercejs` or `chec`.",
    why: "Whoever holds the key can read and change products, customers and orders.",
    fix: "Replace the key in the Chec dashboard under Developer, API keys.",
    references: &["https://commercejs.com/docs/api/"],
    matcher: Matcher::Named(&[named(&["commercejs", "checsecret"], &["(sk_)?(live_|test_)?[0-9a-z]{48}"])]),
    examples: texts(&[
        &[Is("COMMERCEJS_SECRET_KEY="), Hex(48)],
        &[Is("const commercejsSecretKey = '"), Hex(48), Is("';")],
        &[Is("e.commercejsSecretKey=\""), Hex(48), Is("\",e.debug=!1")],
    ]),
    counter_examples: texts(&[
        &[Is("COMMERCEJS_SECRET_KEY="), Hex(47)],
        &[Is("\"integrity\": \"sha512-"), Hex(48), Is("\"")],
        &[Is("see commercejssecret@"), Hex(48)],
    ]),
}];
