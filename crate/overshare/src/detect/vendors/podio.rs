//! Podio's client secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "podio-secret",
    title: "Podio client secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client secrets: 64 letters and digits behind a name that says `podio`.",
    why: "Together with the client’s identifier it can pose as the application.",
    fix: "Reset the secret in Podio under Account settings, API keys.",
    references: &["https://developers.podio.com/authentication"],
    matcher: Matcher::Named(&[owned(&["podio"], &["[A-Za-z0-9]{64}"])]),
    examples: texts(&[
        &[Is("PODIO_API_KEY="), Like("[A-Za-z0-9]{64}")],
        &[Is("{\"podioApiKey\": \""), Like("[A-Za-z0-9]{64}"), Is("\"}")],
        &[Is("const podioSecret = '"), Like("[A-Za-z0-9]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PODIO_API_KEY="), Like("[A-Za-z0-9]{63}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{64}"), Is("\"")],
        &[Is("PODIO_API_KEY=your_podio_api_key_goes_here")],
    ]),
}];
