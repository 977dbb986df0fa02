//! Zeplin's personal access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zeplin-token",
    title: "Zeplin personal access token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Personal access tokens: some 350 characters behind a name that says `zeplin`.",
    why: "Whoever holds the token can read its owner’s designs.",
    fix: "Delete the token in Zeplin under Profile settings, Developer, Personal access tokens.",
    references: &["https://docs.zeplin.dev/reference/authorization"],
    matcher: Matcher::Named(&[owned(&["zeplin"], &["[A-Za-z0-9_.-]{256,420}", "zplnt_[A-Za-z0-9]{20,64}"])]),
    examples: texts(&[&[Is("ZEPLIN_TOKEN="), Alnum(350)], &[Is("{\"zeplinToken\": \""), Alnum(300), Is("\"}")]]),
    counter_examples: texts(&[&[Is("ZEPLIN_TOKEN="), Alnum(60)], &[Is("OTHER_TOKEN="), Alnum(350)]]),
}];
