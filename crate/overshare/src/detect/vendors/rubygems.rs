//! RubyGems' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "rubygems-key",
    title: "RubyGems API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `rubygems_` and 48 hexadecimal digits.",
    why: "Whoever holds the key can, by its scopes, publish new versions of the owner’s gems.",
    fix: "Delete the key on rubygems.org under Settings, API keys; look through recent releases, and use trusted publishing.",
    references: &["https://guides.rubygems.org/api-key-scopes/"],
    matcher: Matcher::Tokens(&[form("rubygems_[0-9a-f]{48}")]),
    examples: texts(&[
        &[Is("// was: "), Like("rubygems_[0-9a-f]{48}")],
        &[Is("RUBYGEMS_TOKEN="), Like("rubygems_[0-9a-f]{48}"), Is("\n")],
        &[Is("{\"token\": \""), Like("rubygems_[0-9a-f]{48}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("rubygems_[0-9a-f]{47}"), Is("\"")],
        &[Is("x"), Like("rubygems_[0-9a-f]{48}")],
        &[Is("TOKEN=rubygems_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
