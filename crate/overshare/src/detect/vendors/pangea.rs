//! Pangea's service tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pangea-token",
    title: "Pangea service token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Service tokens: `pts_` and 32 of `a-z2-7`.",
    why: "Whoever holds the token can call the security services that it is for: the vault, audit logs, user accounts.",
    fix: "Rotate the token in the Pangea console under Project Settings, Tokens.",
    references: &["https://pangea.cloud/docs/admin-guide/projects/credentials"],
    matcher: Matcher::Tokens(&[form("pts_[a-z2-7]{32}")]),
    examples: texts(&[
        &[Is("PANGEA_TOKEN="), Like("pts_[a-z2-7]{32}")],
        &[Is("{\"pangea\": {\"token\": \""), Like("pts_[a-z2-7]{32}"), Is("\"}}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("pts_[a-z2-7]{31}"), Is("\"")],
        &[Is("x"), Like("pts_[a-z2-7]{32}")],
        &[Is("TOKEN=pts_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
