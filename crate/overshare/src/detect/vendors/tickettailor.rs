//! Ticket Tailor's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tickettailor-key",
    title: "Ticket Tailor API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `sk_`, two numbers and 32 hexadecimal digits.",
    why: "Whoever holds the key can read who has bought tickets.",
    fix: "Delete the key in Ticket Tailor under Box office settings, API.",
    references: &["https://developers.tickettailor.com/"],
    matcher: Matcher::Tokens(&[form("sk_[0-9]{3,6}_[0-9]{4,7}_[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("  key: "), Like("sk_[0-9]{3,6}_[0-9]{4,7}_[0-9a-f]{32}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("sk_[0-9]{3,6}_[0-9]{4,7}_[0-9a-f]{32}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("sk_[0-9]{3,6}_[0-9]{4,7}_[0-9a-f]{32}"), Is("'}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("sk_[0-9]{3,6}_[0-9]{4,7}_[0-9a-f]{31}"), Is("\"")],
        &[Is("x"), Like("sk_[0-9]{3,6}_[0-9]{4,7}_[0-9a-f]{32}")],
        &[Is("TOKEN=sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
