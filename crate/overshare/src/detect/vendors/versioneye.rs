//! VersionEye's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "versioneye-key",
    title: "VersionEye API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 40 lower-case letters and digits behind a name that says `versioneye`.",
    why: "Whoever holds the key can read the owner’s projects.",
    fix: "The service has ended; nothing needs to be done.",
    references: &["https://github.com/versioneye/versioneye-api"],
    matcher: Matcher::Named(&[named(&["versioneye"], &["[0-9a-z-]{40}"])]),
    examples: texts(&[&[Is("VERSIONEYE_KEY="), Lower(40)], &[Is("{\"versioneyeApiKey\": \""), Lower(40), Is("\"}")]]),
    counter_examples: texts(&[
        &[Is("VERSIONEYE_API_KEY="), Like("[0-9a-z-]{39}")],
        &[Is("checksum: \""), Like("[0-9a-z-]{40}"), Is("\"")],
        &[Is("VERSIONEYE_API_KEY=your_versioneye_api_key_goes_here")],
    ]),
}];
