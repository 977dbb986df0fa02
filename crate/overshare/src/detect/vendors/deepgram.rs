//! Deepgram's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "deepgram-api-key",
    title: "Deepgram API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 40 hexadecimal digits behind a name that says `deepgram`.",
    why: "Whoever holds the key can transcribe at the account's cost and read the project's usage.",
    fix: "Delete the key in the Deepgram console under API Keys, and create another.",
    references: &["https://developers.deepgram.com/docs/create-additional-api-keys"],
    matcher: Matcher::Named(&[named(&["deepgram"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("DEEPGRAM_API_KEY="), Hex(40)],
        &[Is("# deepgram_api_key\nDEEPGRAM_API_KEY: "), Hex(40), Is("\n")],
        &[Is("declare const x: { deepgram_api_key: `"), Hex(40), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("DEEPGRAM_API_KEY="), Hex(39)],
        &[Is("DEEPGRAM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("deepgramapi build "), Hex(40)],
    ]),
}];
