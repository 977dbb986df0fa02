//! Clojars' deploy tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clojars-token",
    title: "Clojars deploy token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Deploy tokens: `CLOJARS_` and 60 lower-case letters and digits.",
    why: "Whoever holds the token can publish new versions of the owner's libraries.",
    fix: "Disable the token on Clojars under Deploy Tokens, look through recent releases, and create another for one artifact.",
    references: &["https://github.com/clojars/clojars-web/wiki/Deploy-Tokens"],
    matcher: Matcher::Tokens(&[form("CLOJARS_[a-z0-9]{60}")]),
    examples: texts(&[
        &[Is("CLOJARS_TOKEN="), Like("CLOJARS_[a-z0-9]{60}")],
        &[Is("const client = connect(\""), Like("CLOJARS_[a-z0-9]{60}"), Is("\");")],
        &[Is("{\"token\":\""), Like("CLOJARS_[a-z0-9]{60}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOJARS_TOKEN="), Like("CLOJARS_[a-z0-9]{59}")],
        &[Is("x"), Like("CLOJARS_[a-z0-9]{60}"), Is("y")],
        &[Is("\""), Like("CLOJARS_[a-z0-9]{59}"), Is("\"")],
    ]),
}];
