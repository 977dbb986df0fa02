//! Shopify's access tokens and app secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "shopify-token",
    title: "Shopify access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Admin, custom and private app tokens, shared secrets, theme passwords, partner and app automation tokens: `shpat_`, `shpca_`, `shppa_`, `shpss_`, `shpua_`, `shptka_`, `prtapi_` or `atkn_` and 32 characters.",
    why: "Whoever holds the token can read and change a shop’s orders, customers and products.",
    fix: "Rotate the app’s credentials in the Shopify admin under Apps, or in the partner dashboard.",
    references: &["https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens"],
    matcher: Matcher::Tokens(&[
        form("shpat_[0-9A-Za-z]{32}"),
        form("shpca_[0-9A-Za-z]{32}"),
        form("shppa_[0-9A-Za-z]{32}"),
        form("shpss_[0-9A-Za-z]{32}"),
        form("shpua_[0-9A-Za-z]{32}"),
        form("shptka_[0-9A-Za-z]{32}"),
        form("prtapi_[0-9a-f]{32}"),
        form("atkn_[0-9a-f]{64}"),
    ]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("shpat_[0-9A-Za-z]{32}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("shpca_[0-9A-Za-z]{32}"), Is("'}")],
        &[Is("// was: "), Like("shppa_[0-9A-Za-z]{32}")],
        &[Is("SHOPIFY_TOKEN="), Like("shpss_[0-9A-Za-z]{32}"), Is("\n")],
        &[Is("{\"token\": \""), Like("shpua_[0-9A-Za-z]{32}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("shpat_[0-9A-Za-z]{31}"), Is("\"")],
        &[Is("key = \""), Like("shpca_[0-9A-Za-z]{31}"), Is("\"")],
        &[Is("key = \""), Like("shppa_[0-9A-Za-z]{31}"), Is("\"")],
        &[Is("x"), Like("shpat_[0-9A-Za-z]{32}")],
        &[Is("TOKEN=shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
