//! TrueNAS' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "truenas-key",
    title: "TrueNAS API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: the key’s number, a hyphen and 64 letters and digits.",
    why: "Whoever holds the key can manage the storage server, as far as its user may.",
    fix: "Delete the key in TrueNAS under Credentials, Users, API Keys.",
    references: &["https://www.truenas.com/docs/scale/toptoolbar/managingapikeys/"],
    matcher: Matcher::Tokens(&[proved("[0-9]{1,4}-[A-Za-z0-9]{64}", drawn)]),
    examples: texts(&[
        &[Is("TRUENAS_TOKEN="), Like("[0-9]{1,4}-[A-Za-z0-9]{64}"), Is("\n")],
        &[Is("{\"token\": \""), Like("[0-9]{1,4}-[A-Za-z0-9]{64}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("[0-9]{1,4}-[A-Za-z0-9]{64}"), Is("\");")],
    ]),
    counter_examples: texts(&[&[Is("1-"), Hex(64)], &[Is("12-"), Alnum(63)], &[Is("sha256-"), Alnum(64)]]),
}];
