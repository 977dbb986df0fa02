//! Gitter's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gitter-access-token",
    title: "Gitter access token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access tokens: 40 characters behind a name that says `gitter`.",
    why: "Whoever holds the token can read and write in its owner's rooms.",
    fix: "Delete the application on developer.gitter.im; the service has since moved to Matrix.",
    references: &["https://developer.gitter.im/docs/authentication"],
    matcher: Matcher::Named(&[named(&["gitter"], &["[A-Za-z0-9_-]{40}"])]),
    examples: texts(&[
        &[Is("GITTER_TOKEN="), Alnum(40)],
        &[Is("const gitterToken = '"), Alnum(40), Is("';")],
        &[Is("export GITTER_TOKEN=\""), Alnum(40), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("GITTER_TOKEN="), Alnum(39)],
        &[Is("{\"checksum\": \""), Alnum(40), Is("\"}")],
        &[Is("GITTER_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
