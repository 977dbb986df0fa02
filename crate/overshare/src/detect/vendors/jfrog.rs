//! JFrog's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "jfrog-identity-token",
    title: "JFrog identity token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Identity tokens and older API keys: 64 or 73 letters and digits, behind a name that says `jfrog`.",
    why: "Whoever holds the token can read and, by its owner's rights, replace the artefacts that builds and people install.",
    fix: "Revoke the token in JFrog under your profile, Identity Tokens.",
    references: &["https://jfrog.com/help/r/jfrog-platform-administration-documentation/identity-tokens"],
    matcher: Matcher::Named(&[Named {
        check: no_digest,
        ..named(&["jfrog", "artifactory", "bintray", "xray"], &["[A-Za-z0-9]{64}", "[A-Za-z0-9]{73}"])
    }]),
    examples: texts(&[
        &[Is("JFROG_TOKEN="), Alnum(64)],
        &[Is("# jfrog\nAPI_TOKEN="), Alnum(64)],
        &[Is("const jfrogToken = '"), Alnum(64), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("JFROG_TOKEN="), Alnum(63)],
        &[Is("\"jfrog\": {\"hash\": \""), Alnum(64), Is("\"}")],
        &[Is("artifactory sha256: "), Hex(64)],
    ]),
}];

/// A digest of an artefact is no token.
fn no_digest(token: &[u8]) -> Check {
    if token.iter().all(u8::is_ascii_hexdigit) { Check::No } else { Check::Likely }
}
