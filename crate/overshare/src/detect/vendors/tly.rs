//! T.LY's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tly-token",
    title: "T.LY API token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API tokens: 60 letters and digits behind a name that says `tly`.",
    why: "Whoever holds the token can change where the owner’s short links lead.",
    fix: "Delete the token in T.LY under Settings, API.",
    references: &["https://t.ly/docs/"],
    matcher: Matcher::Named(&[owned(&["tly"], &["[A-Za-z0-9]{60}"])]),
    examples: texts(&[
        &[Is("TLY_API_KEY="), Like("[A-Za-z0-9]{60}")],
        &[Is("{\"tlyApiKey\": \""), Like("[A-Za-z0-9]{60}"), Is("\"}")],
        &[Is("const tlySecret = '"), Like("[A-Za-z0-9]{60}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TLY_API_KEY="), Like("[A-Za-z0-9]{59}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{60}"), Is("\"")],
        &[Is("TLY_API_KEY=your_tly_api_key_goes_here")],
    ]),
}];
