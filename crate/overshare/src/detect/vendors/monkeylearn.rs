//! MonkeyLearn's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "monkeylearn-api-key",
    title: "MonkeyLearn API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 40 hexadecimal digits, behind a name that says `monkeylearn`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in MonkeyLearn under My Account, API Keys, and create another.",
    references: &["https://monkeylearn.com/api/"],
    matcher: Matcher::Named(&[named(&["monkeylearn"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("MONKEYLEARN_API_KEY="), Hex(40)],
        &[Is("{\"monkeylearn\":{\"secret\":\""), Hex(40), Is("\"}}")],
        &[Is("export MONKEYLEARN_API_KEY=\""), Hex(40), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("MONKEYLEARN_API_KEY="), Hex(39)], &[Is("monkeylearn commit "), Hex(40)]]),
}];
