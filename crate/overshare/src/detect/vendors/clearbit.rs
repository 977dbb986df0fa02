//! Clearbit's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clearbit-key",
    title: "Clearbit API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (`sk_` and 32 hexadecimal digits) behind a name that says `clearbit`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Replace the key in the Clearbit dashboard under API.",
    references: &["https://dashboard.clearbit.com/docs#authentication"],
    matcher: Matcher::Named(&[named(&["clearbit"], &["sk_[0-9a-f]{32}", "[a-z0-9]{35}"])]),
    examples: texts(&[
        &[Is("CLEARBIT_API_KEY="), Like("sk_[0-9a-f]{32}")],
        &[Is("clearbit: { secretKey: \""), Like("sk_[0-9a-f]{32}"), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("CLEARBIT_API_KEY="), Like("sk_[0-9a-f]{31}")],
        &[Is("OTHER_KEY="), Like("sk_[0-9a-f]{32}")],
    ]),
}];
