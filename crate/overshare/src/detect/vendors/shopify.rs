//! Shopify's access tokens and app secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "shopify-token",
    title: "Shopify access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Admin, custom and private app tokens and shared secrets: `shpat_`, `shpca_`, `shppa_` or `shpss_` and 32 hexadecimal digits.",
    why: "Whoever holds the token can read and change a shop's orders, customers and products.",
    fix: "Rotate the app's credentials in the Shopify admin under Apps, or in the partner dashboard.",
    references: &["https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens"],
    matcher: Matcher::Tokens(&[
        form("shpat_[0-9A-Fa-f]{32}"),
        form("shpca_[0-9A-Fa-f]{32}"),
        form("shppa_[0-9A-Fa-f]{32}"),
        form("shpss_[0-9A-Fa-f]{32}"),
    ]),
    examples: texts(&[&[Is("shpat_"), Hex(32)]]),
    counter_examples: texts(&[&[Is("shpat_"), Hex(31)]]),
}];
