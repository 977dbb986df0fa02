//! Beamer's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "beamer-key",
    title: "Beamer API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (`b_` and 44 characters) behind a name that says `beamer`.",
    why: "A stranger can read and write the account's posts and feedback.",
    fix: "Regenerate the key in Beamer under Settings, API.",
    references: &["https://www.getbeamer.com/api"],
    matcher: Matcher::Named(&[named(&["beamer"], &["b_[A-Za-z0-9=_-]{44}"])]),
    examples: texts(&[
        &[Is("BEAMER_API_KEY="), Like("b_[A-Za-z0-9]{44}")],
        &[Is("beamer: { apiKey: \""), Like("b_[A-Za-z0-9]{22}"), Is("="), Alnum(21), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("BEAMER_API_KEY="), Like("b_[A-Za-z0-9]{43}")],
        &[Is("OTHER_KEY="), Like("b_[A-Za-z0-9]{44}")],
    ]),
}];
