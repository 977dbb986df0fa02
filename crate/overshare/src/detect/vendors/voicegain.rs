//! Voicegain's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "voicegain-token",
    title: "Voicegain token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens: a token of three parts behind a name that says `voicegain`.",
    why: "Whoever holds the token can transcribe at its owner’s cost and read transcripts.",
    fix: "Delete the token in the Voicegain console under Settings, API Security.",
    references: &["https://www.voicegain.ai/api"],
    matcher: Matcher::Named(&[owned(
        &["voicegain"],
        &[r"eyJ?[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{10,700}\.[A-Za-z0-9_-]{20,700}"],
    )]),
    examples: texts(&[&[
        Is("VOICEGAIN_TOKEN="),
        Like(r"eyJhbGci[A-Za-z0-9]{28}\.eyJ[A-Za-z0-9]{90}\.[A-Za-z0-9]{43}"),
    ]]),
    counter_examples: texts(&[&[Is("VOICEGAIN_TOKEN=eyJ"), Alnum(40)], &[Is("VOICEGAIN_URL=a.b.c")]]),
}];
