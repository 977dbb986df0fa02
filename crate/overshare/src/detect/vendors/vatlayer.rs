//! vatlayer's access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "vatlayer-key",
    title: "vatlayer access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 32 lower-case letters and digits behind a name that says `vatlayer`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Reset the key in the vatlayer dashboard.",
    references: &["https://vatlayer.com/documentation"],
    matcher: Matcher::Named(&[named(&["vatlayer"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("VATLAYER_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"vatlayerApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const vatlayerSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("VATLAYER_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("VATLAYER_API_KEY=your_vatlayer_api_key_goes_here")],
    ]),
}];
