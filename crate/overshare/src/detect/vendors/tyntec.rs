//! tyntec's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tyntec-key",
    title: "tyntec API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 lower-case letters and digits behind a name that says `tyntec`.",
    why: "Whoever holds the key can send messages at its owner’s cost.",
    fix: "Delete the key in tyntec’s Business Center under API Settings.",
    references: &["https://api.tyntec.com/reference/"],
    matcher: Matcher::Named(&[named(&["tyntec"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("TYNTEC_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"tyntecApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const tyntecSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TYNTEC_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("TYNTEC_API_KEY=your_tyntec_api_key_goes_here")],
    ]),
}];
