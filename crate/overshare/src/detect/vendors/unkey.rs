//! Unkey's root keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "unkey-root-key",
    title: "Unkey root key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Root keys: `unkey_` and 20 to 40 letters and digits.",
    why: "Whoever holds the key can create and revoke the keys of all of its owner’s users.",
    fix: "Delete the key in Unkey under Settings, Root Keys, and create another.",
    references: &["https://www.unkey.com/docs/security/root-keys"],
    matcher: Matcher::Tokens(&[proved("unkey_[A-Za-z0-9]{20,40}", drawn)]),
    examples: texts(&[
        &[Is("UNKEY_ROOT_TOKEN="), Like("unkey_[A-Za-z0-9]{20,40}"), Is("\n")],
        &[Is("{\"token\": \""), Like("unkey_[A-Za-z0-9]{20,40}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("unkey_[A-Za-z0-9]{20,40}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("unkey_"), Alnum(16)],
        &[Is("unkey_"), Like("[a-z]{22}")],
        &[Is("xunkey_"), Alnum(24)],
    ]),
}];
