//! Baremetrics's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "baremetrics-key",
    title: "Baremetrics API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (`sk_` or `lk_` and some 22 letters and digits) behind a name that says `baremetrics`.",
    why: "A stranger can read the company's revenue and customers.",
    fix: "Regenerate the key in Baremetrics under Account settings, API.",
    references: &["https://developers.baremetrics.com/reference/authentication"],
    matcher: Matcher::Named(&[named(&["baremetrics"], &["(sk|lk)_[A-Za-z0-9]{20,24}", "[A-Za-z0-9_]{25}"])]),
    examples: texts(&[
        &[Is("BAREMETRICS_API_KEY=lk_"), Alnum(21), Is("7")],
        &[Is("baremetrics: { token: \""), Alnum(24), Is("7\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("BAREMETRICS_API_KEY="), Alnum(22), Is("7")],
        &[Is("OTHER_KEY="), Alnum(24), Is("7")],
    ]),
}];
