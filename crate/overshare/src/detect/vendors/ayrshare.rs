//! Ayrshare's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ayrshare-key",
    title: "Ayrshare API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (four groups of seven or eight capitals and digits) behind a name that says `ayrshare`.",
    why: "A stranger can post to the owner's social networks.",
    fix: "Regenerate the key in the Ayrshare dashboard under API Key.",
    references: &["https://www.ayrshare.com/docs/apis/overview"],
    matcher: Matcher::Named(&[named(&["ayrshare"], &["[A-Z0-9]{7,8}-[A-Z0-9]{7,8}-[A-Z0-9]{7,8}-[A-Z0-9]{7,8}"])]),
    examples: texts(&[
        &[Is("AYRSHARE_API_KEY="), Like("[A-Z0-9]{8}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}")],
        &[Is("ayrshare: { apiKey: \""), Like("[A-Z0-9]{8}-[A-Z0-9]{8}-[A-Z0-9]{8}-[A-Z0-9]{8}"), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("AYRSHARE_API_KEY="), Like("[A-Z0-9]{8}-[A-Z0-9]{7}-[A-Z0-9]{7}")],
        &[Is("OTHER_KEY="), Like("[A-Z0-9]{8}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}")],
    ]),
}];
