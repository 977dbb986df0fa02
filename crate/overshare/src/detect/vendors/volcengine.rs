//! Volcano Engine's access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "volcengine-access-key",
    title: "Volcano Engine access key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "The identifier of a key: `AKLT` and 43 characters, or `AKTP`. Its secret stands beside it as a rule.",
    why: "Together with its secret it can manage the cloud resources that its owner may.",
    fix: "Disable and delete the key in the Volcano Engine console under IAM, API access keys.",
    references: &["https://www.volcengine.com/docs/6257/64983"],
    matcher: Matcher::Tokens(&[proved("AKLT[A-Za-z0-9_-]{36,52}", drawn), proved("AKTP[A-Za-z0-9_-]{36,52}", drawn)]),
    examples: texts(&[
        &[Is("t={a:1,k:'"), Like("AKLT[A-Za-z0-9_-]{36,52}"), Is("'}")],
        &[Is("// was: "), Like("AKTP[A-Za-z0-9_-]{36,52}")],
        &[Is("VOLCENGINE_ACCESS_TOKEN="), Like("AKLT[A-Za-z0-9_-]{36,52}"), Is("\n")],
    ]),
    counter_examples: texts(&[&[Is("AKLT"), Alnum(30)], &[Is("AKLT"), Like("[A-Z]{43}")], &[Is("xAKLT"), Alnum(43)]]),
}];
