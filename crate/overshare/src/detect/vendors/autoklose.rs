//! Autoklose's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "autoklose-key",
    title: "Autoklose API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (32 letters, digits, `_` and `-`) behind a name that says `autoklose`.",
    why: "A stranger can read and change the account's campaigns and contacts.",
    fix: "Regenerate the key in Autoklose under Settings, API.",
    references: &["https://api.aklab.xyz/"],
    matcher: Matcher::Named(&[named(&["autoklose"], &["[A-Za-z0-9_-]{32}"])]),
    examples: texts(&[
        &[Is("AUTOKLOSE_API_KEY="), Like("[A-Za-z0-9_-]{32}")],
        &[Is("const autokloseToken = \""), Like("[A-Za-z0-9_-]{32}"), Is("\";")],
        &[Is("autoklose_secret: '"), Like("[A-Za-z0-9_-]{32}"), Is("'")],
        &[Is("\"autoklose\": {\"apiKey\": \""), Like("[A-Za-z0-9_-]{32}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AUTOKLOSE_API_KEY="), Like("[A-Za-z0-9_-]{31}")],
        &[Is("AUTOKLOSE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("autoklose@"), Like("[A-Za-z0-9_-]{32}")],
        &[Is("OTHER_KEY="), Like("[A-Za-z0-9_-]{32}")],
    ]),
}];
