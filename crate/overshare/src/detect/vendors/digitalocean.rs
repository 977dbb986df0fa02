//! DigitalOcean's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "digitalocean-token",
    title: "DigitalOcean access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal, OAuth and refresh tokens: `dop_v1_`, `doo_v1_` or `dor_v1_` and 64 hexadecimal digits.",
    why: "Whoever holds the token can manage the account's servers, databases and domains.",
    fix: "Revoke the token in the control panel under API, create another, and read it from the environment.",
    references: &["https://docs.digitalocean.com/reference/api/create-personal-access-token/"],
    matcher: Matcher::Tokens(&[form("dop_v1_[0-9a-f]{64}"), form("doo_v1_[0-9a-f]{64}"), form("dor_v1_[0-9a-f]{64}")]),
    examples: texts(&[&[Is("dop_v1_"), Hex(64)]]),
    counter_examples: texts(&[&[Is("dop_v1_"), Hex(63)], &[Is("dop_v1_"), Hex(65)]]),
}];
