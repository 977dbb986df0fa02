//! Samsara's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "samsara-token",
    title: "Samsara API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: `samsara_api_` and 30 letters and digits.",
    why: "Whoever holds the token can read where an organization’s vehicles are, and by its scopes change its data.",
    fix: "Delete the token in Samsara under Settings, API Tokens, and create another.",
    references: &["https://developers.samsara.com/docs/authentication"],
    matcher: Matcher::Tokens(&[form("samsara_api_[A-Za-z0-9]{30}")]),
    examples: texts(&[
        &[Is("t={a:1,k:'"), Like("samsara_api_[A-Za-z0-9]{30}"), Is("'}")],
        &[Is("// was: "), Like("samsara_api_[A-Za-z0-9]{30}")],
        &[Is("SAMSARA_TOKEN="), Like("samsara_api_[A-Za-z0-9]{30}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("samsara_api_[A-Za-z0-9]{29}"), Is("\"")],
        &[Is("x"), Like("samsara_api_[A-Za-z0-9]{30}")],
        &[Is("TOKEN=samsara_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
