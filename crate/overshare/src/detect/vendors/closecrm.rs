//! Close's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "close-key",
    title: "Close API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (`api_`, 22 letters and digits, a point and 22 more) behind a name of the value that says `close`.",
    why: "A stranger can read and change the company's leads, and send mail in its name.",
    fix: "Delete the key in Close under Settings, Developer, API Keys, and create another.",
    references: &["https://developer.close.com/topics/authentication/"],
    matcher: Matcher::Named(&[owned(
        &["closecrm", "closeio", "close"],
        &["api_[A-Za-z0-9]{22}\\.[A-Za-z0-9]{22}", "api_[A-Za-z0-9.]{40,48}"],
    )]),
    examples: texts(&[
        &[Is("CLOSE_API_KEY="), Like("api_[A-Za-z0-9]{22}\\.[A-Za-z0-9]{22}")],
        &[Is("closeioKey: \""), Like("api_[A-Za-z0-9]{22}\\.[A-Za-z0-9]{22}"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOSE_API_KEY="), Like("api_[A-Za-z0-9]{22}")],
        &[Is("OTHER_KEY="), Like("api_[A-Za-z0-9]{22}\\.[A-Za-z0-9]{22}")],
    ]),
}];
