//! Modrinth's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "modrinth-token",
    title: "Modrinth personal access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access (`mrp_`), session (`mra_`) and OAuth (`mro_`) tokens.",
    why: "A stranger can publish versions of the owner's projects, which players install.",
    fix: "Revoke the token in Modrinth under Settings, Personal access tokens, and create another.",
    references: &["https://docs.modrinth.com/api/"],
    matcher: Matcher::Tokens(&[form("mrp_[A-Za-z0-9]{60}"), form("mra_[A-Za-z0-9]{60}"), form("mro_[A-Za-z0-9]{60}")]),
    examples: texts(&[
        &[Is("// modrinth: mrp_"), Alnum(60)],
        &[Is("\"modrinth\": {\"token\": \"mra_"), Alnum(60), Is("\"}")],
        &[Is("modrinth:\n  token: mrp_"), Alnum(60), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("MODRINTH_TOKEN=mrp_"), Alnum(59)],
        &[Is("mrp_"), Alnum(59)],
        &[Is("mrq_"), Alnum(60)],
    ]),
}];
