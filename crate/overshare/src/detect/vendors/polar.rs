//! Polar's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "polar-token",
    title: "Polar access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Tokens of organizations (`polar_oat_`), people (`polar_pat_`), OAuth and customer sessions, 32 characters and more.",
    why: "Whoever holds an organization’s token can read its customers and orders and change its products.",
    fix: "Delete the token in Polar under Settings, Developers, and create another.",
    references: &["https://polar.sh/docs/integrate/oat"],
    matcher: Matcher::Tokens(&[
        form("polar_oat_[A-Za-z0-9_-]{32,64}"),
        form("polar_pat_[A-Za-z0-9_-]{32,64}"),
        form("polar_at_[A-Za-z0-9_-]{32,64}"),
        form("polar_rt_[A-Za-z0-9_-]{32,64}"),
        form("polar_cst_[A-Za-z0-9_-]{32,64}"),
        form("polar_cs_[A-Za-z0-9_-]{32,64}"),
        form("polar_whs_[A-Za-z0-9_-]{32,64}"),
    ]),
    examples: texts(&[
        &[Is("const client = connect(\""), Like("polar_oat_[A-Za-z0-9_-]{32,64}"), Is("\");")],
        &[Is("  key: "), Like("polar_pat_[A-Za-z0-9_-]{32,64}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("polar_at_[A-Za-z0-9_-]{32,64}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("polar_rt_[A-Za-z0-9_-]{32,64}"), Is("'}")],
        &[Is("// was: "), Like("polar_cst_[A-Za-z0-9_-]{32,64}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("polar_oat_[A-Za-z0-9_-]{31}"), Is("\"")],
        &[Is("key = \""), Like("polar_pat_[A-Za-z0-9_-]{31}"), Is("\"")],
        &[Is("key = \""), Like("polar_at_[A-Za-z0-9_-]{31}"), Is("\"")],
        &[Is("x"), Like("polar_oat_[A-Za-z0-9_-]{32,64}")],
        &[Is("TOKEN=polar_oat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
