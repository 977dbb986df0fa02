//! Dub's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dub-api-key",
    title: "Dub API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `dub_` and 24 letters and digits.",
    why: "Whoever holds the key can change where the workspace's short links lead.",
    fix: "Delete the key on Dub under Settings, API Keys, and create another.",
    references: &["https://dub.co/docs/api-reference/tokens"],
    matcher: Matcher::Tokens(&[proved("dub_[A-Za-z0-9]{24}", mixed)]),
    examples: texts(&[
        &[Is("\\ndub_"), Alnum(23), Is("7"), Is("\\n")],
        &[Is("{\"dubApiKey\": \"dub_"), Alnum(23), Is("7"), Is("\"}")],
        &[Is("Authorization: Bearer dub_"), Alnum(23), Is("7")],
    ]),
    counter_examples: texts(&[
        &[Is("DUB_API_KEY=dub_"), Alnum(22), Is("7")],
        &[Is("key \"dub_"), Alnum(23), Is("7"), Is("f1\"")],
        &[Is("DUB_API_KEY=dub_xxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
