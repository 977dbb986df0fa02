//! Frame.io's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "frameio-token",
    title: "Frame.io developer token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Developer tokens: `fio-u-` and 64 characters.",
    why: "Whoever holds the token can read and change the projects of its owner, as far as its scopes go.",
    fix: "Delete the token on developer.frame.io under Tokens, and create another with fewer scopes.",
    references: &["https://developer.frame.io/"],
    matcher: Matcher::Tokens(&[form("fio-u-[A-Za-z0-9_=-]{64}")]),
    examples: texts(&[
        &[Is("\\nfio-u-"), Alnum(64), Is("\\n")],
        &[Is("Authorization: Bearer fio-u-"), Alnum(64)],
        &[Is("// frameioToken: fio-u-"), Alnum(64)],
    ]),
    counter_examples: texts(&[
        &[Is("FRAMEIO_TOKEN=fio-u-"), Alnum(63)],
        &[Is("FRAMEIO_TOKEN=fio-u-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
