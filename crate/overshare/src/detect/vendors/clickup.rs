//! ClickUp's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clickup-token",
    title: "ClickUp personal API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal tokens: `pk_`, the user's number, `_` and 32 capitals and digits.",
    why: "Whoever holds the token can read and change every task and document that its owner can see.",
    fix: "Regenerate the token in ClickUp under Settings, Apps, API Token.",
    references: &["https://developer.clickup.com/docs/authentication"],
    matcher: Matcher::Tokens(&[form("pk_[0-9]{5,10}_[A-Z0-9]{32}")]),
    examples: texts(&[
        &[Is("CLICKUP_TOKEN="), Like("pk_[0-9]{8}_[A-Z0-9]{32}")],
        &[Is("headers: { Authorization: \""), Like("pk_[0-9]{7}_[A-Z0-9]{32}"), Is("\" }")],
    ]),
    counter_examples: texts(&[&[Like("pk_[0-9]{8}_[A-Z0-9]{31}")], &[Like("pk_[0-9]{8}_[a-z]{32}")]]),
}];
