//! Tatum's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tatum-key",
    title: "Tatum API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `t-`, 24 hexadecimal digits, a hyphen and 24 more characters.",
    why: "Whoever holds the key can use up its owner’s quota of calls to blockchains, and read what was set up with it.",
    fix: "Delete the key in the Tatum dashboard, and create another.",
    references: &["https://docs.tatum.io/docs/authentication"],
    matcher: Matcher::Tokens(&[form("t-[0-9a-f]{24}-[0-9a-f]{24}")]),
    examples: texts(&[
        &[Is("const client = connect(\""), Like("t-[0-9a-f]{24}-[0-9a-f]{24}"), Is("\");")],
        &[Is("  key: "), Like("t-[0-9a-f]{24}-[0-9a-f]{24}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("t-[0-9a-f]{24}-[0-9a-f]{24}"), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("t-[0-9a-f]{24}-[0-9a-f]{23}"), Is("\"")],
        &[Is("x"), Like("t-[0-9a-f]{24}-[0-9a-f]{24}")],
        &[Is("TOKEN=t-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
