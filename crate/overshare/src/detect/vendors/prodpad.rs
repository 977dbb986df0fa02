//! ProdPad's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "prodpad-key",
    title: "ProdPad API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 hexadecimal digits behind a name that says `prodpad`.",
    why: "Whoever holds the key can read and change its owner’s ideas and road maps.",
    fix: "Regenerate the key in ProdPad under Profile, API keys.",
    references: &["https://help.prodpad.com/article/759-how-to-find-your-api-key"],
    matcher: Matcher::Named(&[named(&["prodpad"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("PRODPAD_API_KEY="), Like("[0-9a-f]{64}")],
        &[Is("{\"prodpadApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
        &[Is("const prodpadSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PRODPAD_API_KEY="), Like("[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
        &[Is("PRODPAD_API_KEY=your_prodpad_api_key_goes_here")],
    ]),
}];
