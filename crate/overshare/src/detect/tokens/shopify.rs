//! Shopify's access tokens and app secrets.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Token, by_form},
    },
    report::Severity,
};

/// Shopify access token.
pub const SHOPIFY_TOKEN: Rule = Rule {
    id: "shopify-token",
    title: "Shopify access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Admin, custom and private app tokens and shared secrets: `shpat_`, `shpca_`, `shppa_` or `shpss_` and 32 hexadecimal digits.",
    why: "Whoever holds the token can read and change a shop's orders, customers and products.",
    fix: "Rotate the app's credentials in the Shopify admin under Apps, or in the partner dashboard.",
    references: &["https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens"],
    matcher: Matcher::Tokens(&[
        Token { prefix: "shpat_", alphabet: hex, length: 32..=32, check: by_form },
        Token { prefix: "shpca_", alphabet: hex, length: 32..=32, check: by_form },
        Token { prefix: "shppa_", alphabet: hex, length: 32..=32, check: by_form },
        Token { prefix: "shpss_", alphabet: hex, length: 32..=32, check: by_form },
    ]),
    examples: &[&[Is("shpat_"), Hex(32)]],
    counter_examples: &[&[Is("shpat_"), Hex(31)]],
};

fn hex(byte: u8) -> bool {
    byte.is_ascii_hexdigit()
}
