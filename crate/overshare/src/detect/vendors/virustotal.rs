//! VirusTotal's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "virustotal-key",
    title: "VirusTotal API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 64 hexadecimal digits behind a name that says `virustotal`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Regenerate the key in VirusTotal under your user’s API key.",
    references: &["https://docs.virustotal.com/reference/authentication"],
    matcher: Matcher::Named(&[named(&["virustotal", "vtapi"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("VIRUSTOTAL_API_KEY="), Like("[0-9a-f]{64}")],
        &[Is("{\"virustotalApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
        &[Is("const virustotalSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("VIRUSTOTAL_API_KEY="), Like("[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
        &[Is("VIRUSTOTAL_API_KEY=your_virustotal_api_key_goes_here")],
    ]),
}];
