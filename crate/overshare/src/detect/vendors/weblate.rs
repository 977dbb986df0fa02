//! Weblate's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "weblate-key",
    title: "Weblate API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys of people (`wlu_`) and of projects (`wlp_`) and 36 letters and digits.",
    why: "Whoever holds the key can change translations, which end in other people’s programs.",
    fix: "Regenerate the key in Weblate under Settings, API access.",
    references: &["https://docs.weblate.org/en/latest/api.html#authentication-and-generic-parameters"],
    matcher: Matcher::Tokens(&[form("wlu_[A-Za-z0-9]{36}"), form("wlp_[A-Za-z0-9]{36}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("wlu_[A-Za-z0-9]{36}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("wlp_[A-Za-z0-9]{36}"), Is("'}")],
        &[Is("// was: "), Like("wlu_[A-Za-z0-9]{36}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("wlu_[A-Za-z0-9]{35}"), Is("\"")],
        &[Is("key = \""), Like("wlp_[A-Za-z0-9]{35}"), Is("\"")],
        &[Is("x"), Like("wlu_[A-Za-z0-9]{36}")],
        &[Is("TOKEN=wlu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
