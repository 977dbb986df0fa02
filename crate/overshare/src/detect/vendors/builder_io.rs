//! Builder.io's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "builder-private-key",
    title: "Builder.io private key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Private keys of spaces: `bpk-` and 32 hexadecimal digits.",
    why: "Whoever holds the key can change the content that the owner's sites show.",
    fix: "Delete the key in Builder under Settings, Space, Private Keys, and create another.",
    references: &["https://www.builder.io/c/docs/using-your-api-key"],
    matcher: Matcher::Tokens(&[form("bpk-[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("BUILDER_PRIVATE_KEY="), Like("bpk-[0-9a-f]{32}")],
        &[Is("const client = connect(\""), Like("bpk-[0-9a-f]{32}"), Is("\");")],
        &[Is("{\"token\":\""), Like("bpk-[0-9a-f]{32}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BUILDER_PRIVATE_KEY="), Like("bpk-[0-9a-f]{31}")],
        &[Is("x"), Like("bpk-[0-9a-f]{32}"), Is("y")],
        &[Is("\""), Like("bpk-[0-9a-f]{31}"), Is("\"")],
    ]),
}];
