//! Phrase's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "phrase-token",
    title: "Phrase access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 64 hexadecimal digits behind a name that says `phraseapp`.",
    why: "Whoever holds the token can change translations, which end in other people’s programs.",
    fix: "Delete the token in Phrase under Profile settings, Access tokens.",
    references: &["https://developers.phrase.com/en/api/strings/authentication"],
    matcher: Matcher::Named(&[owned(&["phraseapp", "phrase"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("PHRASEAPP_API_KEY="), Like("[0-9a-f]{64}")],
        &[Is("{\"phraseappApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
        &[Is("const phraseappSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PHRASEAPP_API_KEY="), Like("[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
        &[Is("PHRASEAPP_API_KEY=your_phraseapp_api_key_goes_here")],
    ]),
}];
