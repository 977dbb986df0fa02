//! Moderation API's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "moderationapi-key",
    title: "Moderation API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: three parts of about 36, 117 and 43 characters, behind a name that says `moderation`.",
    why: "Requests of strangers are paid from the account.",
    fix: "Revoke the key in Moderation API's dashboard under the project, and create another.",
    references: &["https://docs.moderationapi.com/"],
    matcher: Matcher::Named(&[owned(
        &["moderation", "moderationapi"],
        &["[A-Za-z0-9_-]{30,40}\\.[A-Za-z0-9_-]{90,130}\\.[A-Za-z0-9_-]{40,50}"],
    )]),
    examples: texts(&[
        &[Is("MODERATION_API_KEY="), Lower(36), Is("."), Lower(117), Is("."), Lower(43)],
        &[Is("\"moderationApiKey\": \""), Lower(36), Is("."), Lower(117), Is("."), Lower(43), Is("\"")],
        &[Is("export MODERATION_API_KEY=\""), Lower(36), Is("."), Lower(117), Is("."), Lower(43), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("MODERATION_API_KEY="), Lower(36), Is("."), Lower(60), Is("."), Lower(43)],
        &[Is("\"moderation\": {\"hash\": \""), Lower(36), Is("."), Lower(117), Is("."), Lower(43), Is("\"}")],
    ]),
}];
