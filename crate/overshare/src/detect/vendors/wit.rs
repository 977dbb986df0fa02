//! Wit.ai's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "wit-token",
    title: "Wit.ai access token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access tokens: 32 of `A-Z2-7` behind a name that says `witai`.",
    why: "Whoever holds the server token can read and change the app’s training.",
    fix: "Revoke the token in Wit.ai under Settings, and generate another.",
    references: &["https://wit.ai/docs/http/"],
    matcher: Matcher::Named(&[owned(&["witai", "wittoken", "witserver", "witclient"], &["[A-Z2-7]{32}"])]),
    examples: texts(&[
        &[Is("WIT_AI_TOKEN="), Base32(32)],
        &[Is("{\"witAiToken\": \""), Base32(32), Is("\"}")],
        &[Is("WIT_SERVER_TOKEN="), Base32(32)],
    ]),
    counter_examples: texts(&[&[Is("WIT_AI_TOKEN="), Base32(31)], &[Is("TOKEN="), Base32(32)]]),
}];
