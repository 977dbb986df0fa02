//! turbopuffer's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "turbopuffer-key",
    title: "turbopuffer API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `tpuf_` and 32 letters and digits.",
    why: "Whoever holds the key can read, change and delete the organization’s vectors.",
    fix: "Delete the key in the turbopuffer dashboard under API Keys, and create another.",
    references: &["https://turbopuffer.com/docs/auth"],
    matcher: Matcher::Tokens(&[form("tpuf_[A-Za-z0-9]{32}")]),
    examples: texts(&[
        &[Is("{\"token\": \""), Like("tpuf_[A-Za-z0-9]{32}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("tpuf_[A-Za-z0-9]{32}"), Is("\");")],
        &[Is("  key: "), Like("tpuf_[A-Za-z0-9]{32}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("tpuf_[A-Za-z0-9]{31}"), Is("\"")],
        &[Is("x"), Like("tpuf_[A-Za-z0-9]{32}")],
        &[Is("TOKEN=\""), Like("tpuf_0{32}"), Is("\"")],
    ]),
}];
