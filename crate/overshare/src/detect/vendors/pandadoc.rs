//! PandaDoc's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pandadoc-key",
    title: "PandaDoc API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 40 letters and digits behind a name that says `pandadoc`.",
    why: "Whoever holds the key can read and send the account’s documents.",
    fix: "Delete the key in PandaDoc under Settings, API and integrations, and generate another.",
    references: &["https://developers.pandadoc.com/reference/api-key-authentication-process"],
    matcher: Matcher::Named(&[named(&["pandadoc"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("PANDADOC_API_KEY="), Like("[A-Za-z0-9]{40}")],
        &[Is("{\"pandadocApiKey\": \""), Like("[A-Za-z0-9]{40}"), Is("\"}")],
        &[Is("const pandadocSecret = '"), Like("[A-Za-z0-9]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PANDADOC_API_KEY="), Like("[A-Za-z0-9]{39}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{40}"), Is("\"")],
        &[Is("PANDADOC_API_KEY=your_pandadoc_api_key_goes_here")],
    ]),
}];
