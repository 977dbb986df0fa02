//! ZeroBounce's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zerobounce-key",
    title: "ZeroBounce API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 lower-case letters and digits behind a name that says `zerobounce`.",
    why: "Whoever holds the key can check addresses at its owner’s cost.",
    fix: "Regenerate the key in ZeroBounce under API.",
    references: &["https://www.zerobounce.net/docs/"],
    matcher: Matcher::Named(&[named(&["zerobounce"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("ZEROBOUNCE_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"zerobounceApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const zerobounceSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZEROBOUNCE_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("ZEROBOUNCE_API_KEY=your_zerobounce_api_key_goes_here")],
    ]),
}];
