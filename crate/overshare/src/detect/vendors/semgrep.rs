//! Semgrep's app tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "semgrep-token",
    title: "Semgrep app token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "App tokens: 64 hexadecimal digits behind a name that says `semgrep`.",
    why: "Whoever holds the token can read the findings about the owner’s code.",
    fix: "Delete the token in Semgrep under Settings, Tokens.",
    references: &["https://semgrep.dev/docs/semgrep-appsec-platform/semgrep-api"],
    matcher: Matcher::Named(&[owned(&["semgrep", "semgrepapp"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("SEMGREP_API_KEY="), Like("[0-9a-f]{64}")],
        &[Is("{\"semgrepApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
        &[Is("const semgrepSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SEMGREP_API_KEY="), Like("[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
        &[Is("SEMGREP_API_KEY=your_semgrep_api_key_goes_here")],
    ]),
}];
