//! Rockset's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "rockset-key",
    title: "Rockset API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 64 letters and digits behind a name that says `rockset`.",
    why: "Whoever holds the key can query the organization’s data.",
    fix: "Delete the key in Rockset under API Keys.",
    references: &["https://docs.rockset.com/documentation/reference/rest-api"],
    matcher: Matcher::Named(&[named(&["rockset"], &["[A-Za-z0-9]{64}"])]),
    examples: texts(&[
        &[Is("ROCKSET_API_KEY="), Like("[A-Za-z0-9]{64}")],
        &[Is("{\"rocksetApiKey\": \""), Like("[A-Za-z0-9]{64}"), Is("\"}")],
        &[Is("const rocksetSecret = '"), Like("[A-Za-z0-9]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ROCKSET_API_KEY="), Like("[A-Za-z0-9]{63}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{64}"), Is("\"")],
        &[Is("ROCKSET_API_KEY=your_rockset_api_key_goes_here")],
    ]),
}];
