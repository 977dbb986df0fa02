//! JFrog Artifactory's keys and tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "artifactory-key",
        title: "Artifactory API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys: `AKCp` and 69 letters and digits.",
        why: "Whoever holds the key can read and, by its owner's rights, replace packages that others install.",
        fix: "Revoke the key in the JFrog Platform under the user's profile, look through recent uploads, and use access tokens.",
        references: &["https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key"],
        matcher: Matcher::Tokens(&[form("AKCp[A-Za-z0-9]{69}")]),
        examples: texts(&[
            &[Is("ARTIFACTORY_KEY="), Like("AKCp[A-Za-z0-9]{69}")],
            &[Is("const client = connect(\""), Like("AKCp[A-Za-z0-9]{69}"), Is("\");")],
            &[Is("{\"token\":\""), Like("AKCp[A-Za-z0-9]{69}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ARTIFACTORY_KEY="), Like("AKCp[A-Za-z0-9]{68}")],
            &[Is("x"), Like("AKCp[A-Za-z0-9]{69}"), Is("y")],
            &[Is("\""), Like("AKCp[A-Za-z0-9]{68}"), Is("\"")],
        ]),
    },
    Rule {
        id: "artifactory-reference-token",
        title: "Artifactory reference token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Reference tokens: 64 characters, base64 of `reftkn` and more.",
        why: "Whoever holds the token can read and, by its scope, replace packages that others install.",
        fix: "Revoke the token in the JFrog Platform under Administration, User Management, Access Tokens.",
        references: &["https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token"],
        matcher: Matcher::Tokens(&[proved("cmVmd[A-Za-z0-9]{59}", names_a_reference)]),
        examples: texts(&[
            &[Is("JFROG_TOKEN="), Like("cmVmdGtuOjAxOj[A-Za-z0-9]{50}")],
            &[Is("_authToken=\""), Like("cmVmd[A-Za-z0-9]{59}"), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("cmVmd"), Alnum(58)],
            &[Is("cmVmd"), Like("X{59}")],
            &[Is("x"), Like("cmVmd[A-Za-z0-9]{59}")],
        ]),
    },
];

/// The service writes a mark, a version and a time before the token itself.
fn names_a_reference(token: &[u8]) -> Check {
    if base64(token).starts_with(b"reftkn:0") { Check::Confirmed } else { Check::Likely }
}
