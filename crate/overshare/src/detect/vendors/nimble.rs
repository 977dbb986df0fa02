//! Nimble's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nimble-api-key",
    title: "Nimble API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 30 letters and digits, behind a name that says `nimble`.",
    why: "A stranger can read and change the contacts of the account.",
    fix: "Revoke the key in Nimble under Settings, API Tokens, and create another.",
    references: &["https://nimble.readthedocs.io/en/latest/"],
    matcher: Matcher::Named(&[owned(&["nimble"], &["[A-Za-z0-9]{30}"])]),
    examples: texts(&[
        &[Is("NIMBLE_API_KEY="), Alnum(30)],
        &[Is("nimble_api_key: "), Alnum(30)],
        &[Is("const nimbleApiKey = '"), Alnum(30), Is("';")],
    ]),
    counter_examples: texts(&[&[Is("NIMBLE_API_KEY="), Alnum(29)], &[Is("node_modules/nimble/index.js#"), Alnum(30)]]),
}];
