//! Parseur's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "parseur-key",
    title: "Parseur API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 40 hexadecimal digits behind a name that says `parseur`.",
    why: "Whoever holds the key can read the documents that were parsed.",
    fix: "Regenerate the key in Parseur under Account, API key.",
    references: &["https://help.parseur.com/en/articles/3566128-use-the-parseur-api"],
    matcher: Matcher::Named(&[named(&["parseur"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("PARSEUR_API_KEY="), Like("[0-9a-f]{40}")],
        &[Is("{\"parseurApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
        &[Is("const parseurSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PARSEUR_API_KEY="), Like("[0-9a-f]{39}")],
        &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
        &[Is("PARSEUR_API_KEY=your_parseur_api_key_goes_here")],
    ]),
}];
