//! Resend's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "resend-key",
    title: "Resend API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `re_`, eight characters, `_` and 24 letters and digits.",
    why: "Whoever holds the key can send mail in the owner’s name, and with full access read domains and contacts.",
    fix: "Delete the key in Resend under API Keys, and create another that may only send.",
    references: &["https://resend.com/docs/dashboard/api-keys/introduction"],
    matcher: Matcher::Tokens(&[proved("re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}", drawn)]),
    examples: texts(&[
        &[Is("RESEND_API_KEY="), Like("re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}"), Is("\n")],
        &[Is("new Resend(\""), Like("re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}"), Is("\")")],
    ]),
    counter_examples: texts(&[
        &[Is("re_"), Alnum(8), Is("_"), Alnum(23)],
        &[Is("re_sendmail_configuredefaulttemplates")],
        &[Is("xre_"), Alnum(8), Is("_"), Alnum(24)],
    ]),
}];
