//! Telnyx' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "telnyx-key",
    title: "Telnyx API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys of version 2: `KEY0`, 31 hexadecimal digits in capitals, `_` and 22 letters and digits.",
    why: "Whoever holds the key can send messages and place calls at its owner’s cost, and read those that were.",
    fix: "Delete the key in the Telnyx portal under API Keys, and create another.",
    references: &["https://developers.telnyx.com/docs/development"],
    matcher: Matcher::Tokens(&[form("KEY0[0-9A-F]{31}_[A-Za-z0-9]{22}")]),
    examples: texts(&[
        &[Is("TELNYX_TOKEN="), Like("KEY0[0-9A-F]{31}_[A-Za-z0-9]{22}"), Is("\n")],
        &[Is("{\"token\": \""), Like("KEY0[0-9A-F]{31}_[A-Za-z0-9]{22}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("KEY0[0-9A-F]{31}_[A-Za-z0-9]{22}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("KEY0[0-9A-F]{31}_[A-Za-z0-9]{21}"), Is("\"")],
        &[Is("TOKEN=KEY0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
