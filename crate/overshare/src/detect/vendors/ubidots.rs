//! Ubidots' tokens and keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ubidots-token",
    title: "Ubidots token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Tokens and API keys: `BBFF-`, `BBUS-` or `BBAU-` and 30 or more letters and digits.",
    why: "Whoever holds the token can read what its owner’s devices measure, and send false values.",
    fix: "Delete the token in Ubidots under API Credentials.",
    references: &["https://docs.ubidots.com/reference/authentication"],
    matcher: Matcher::Tokens(&[
        form("BBFF-[A-Za-z0-9]{30,40}"),
        form("BBUS-[A-Za-z0-9]{30,40}"),
        form("BBAU-[A-Za-z0-9]{30,40}"),
    ]),
    examples: texts(&[
        &[Is("  key: "), Like("BBFF-[A-Za-z0-9]{30,40}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("BBUS-[A-Za-z0-9]{30,40}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("BBAU-[A-Za-z0-9]{30,40}"), Is("'}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("BBFF-[A-Za-z0-9]{29}"), Is("\"")],
        &[Is("key = \""), Like("BBUS-[A-Za-z0-9]{29}"), Is("\"")],
        &[Is("key = \""), Like("BBAU-[A-Za-z0-9]{29}"), Is("\"")],
        &[Is("TOKEN=BBFF-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
