//! Aikido Security's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "aikido-token",
    title: "Aikido token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens of Aikido: `AIK_CI_`, `AIK_SECRET_` or `AIK_RUNTIME_` and letters, digits and `_`.",
    why: "A stranger can read the findings about the owner's code and cloud, which tell where it is weak.",
    fix: "Revoke the token in Aikido under Settings, Integrations, and create another.",
    references: &["https://apidocs.aikido.dev/reference/authorization"],
    matcher: Matcher::Tokens(&[
        form("AIK_CI_[A-Za-z0-9]{20,80}"),
        form("AIK_SECRET_[A-Za-z0-9]{64,65}"),
        form("AIK_RUNTIME_[A-Za-z0-9_]{30,120}"),
    ]),
    examples: texts(&[
        &[Is("AIKIDO_TOKEN="), Like("AIK_CI_[A-Za-z0-9]{24}")],
        &[Is("secret: \""), Like("AIK_SECRET_[A-Za-z0-9]{64}"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("AIK_SECRET_"), Alnum(24)],
        &[Is("AIK_CI_"), Alnum(10)],
        &[Is("AIK_CI_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
