//! Defined Networking's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "defined-networking-api-key",
    title: "Defined Networking API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `dnkey-`, 26 characters, `-` and 52 more.",
    why: "Whoever holds the key can add machines to the private network.",
    fix: "Delete the key in the Defined Networking admin panel under API keys, and create another.",
    references: &["https://docs.defined.net/api/defined-networking-api/"],
    matcher: Matcher::Tokens(&[form("dnkey-[A-Za-z0-9=_-]{26}-[A-Za-z0-9=_-]{52}")]),
    examples: texts(&[
        &[Is("{\"definedApiToken\": \"dnkey-"), Upper(25), Is("7"), Is("-"), Upper(52), Is("\"}")],
        &[Is("export DEFINED_API_TOKEN='dnkey-"), Upper(25), Is("7"), Is("-"), Upper(52), Is("'")],
        &[Is("DEFINED_API_TOKEN=dnkey-"), Upper(25), Is("7"), Is("-"), Upper(52)],
    ]),
    counter_examples: texts(&[
        &[Is("DEFINED_API_TOKEN=dnkey-"), Upper(25), Is("7"), Is("-"), Upper(51)],
        &[Is(
            "DEFINED_API_TOKEN=dnkey-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        )],
    ]),
}];
