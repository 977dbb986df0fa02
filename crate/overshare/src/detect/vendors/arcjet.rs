//! Arcjet's site keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "arcjet-key",
    title: "Arcjet site key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Keys of sites: `ajkey_` and 26 letters and digits.",
    why: "A stranger can use up the site's quota and send false decisions to its log.",
    fix: "Delete the key in the Arcjet dashboard under the site's SDK configuration, and create another.",
    references: &["https://docs.arcjet.com/environment"],
    matcher: Matcher::Tokens(&[form("ajkey_[a-z0-9]{26}")]),
    examples: texts(&[
        &[Is("ARCJET_KEY="), Like("ajkey_[a-z0-9]{26}")],
        &[Is("const client = connect(\""), Like("ajkey_[a-z0-9]{26}"), Is("\");")],
        &[Is("{\"token\":\""), Like("ajkey_[a-z0-9]{26}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ARCJET_KEY="), Like("ajkey_[a-z0-9]{25}")],
        &[Is("x"), Like("ajkey_[a-z0-9]{26}"), Is("y")],
        &[Is("\""), Like("ajkey_[a-z0-9]{25}"), Is("\"")],
    ]),
}];
