//! Language Detection API's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "detectlanguage-api-key",
    title: "Language Detection API API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 letters and digits behind a name that says `detectlanguage`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Delete the key in the Language Detection API dashboard, and create another.",
    references: &["https://detectlanguage.com/documentation"],
    matcher: Matcher::Named(&[named(&["detectlanguage"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("DETECTLANGUAGE_API_KEY="), Hex(32)],
        &[Is("# detectlanguage_api_key\nDETECTLANGUAGE_API_KEY: "), Hex(32), Is("\n")],
        &[Is("const detectlanguageApiKey = '"), Hex(32), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("DETECTLANGUAGE_API_KEY="), Hex(31)],
        &[Is("see detectlanguageapi@"), Hex(32)],
        &[Is("src=\"https://cdn.detectlanguageapi.test/"), Hex(32), Is(".js\"")],
    ]),
}];
