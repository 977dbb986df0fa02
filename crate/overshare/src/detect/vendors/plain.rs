//! Plain's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "plain-key",
    title: "Plain API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys of machine users: `plainApiKey_uk_` and letters, digits and `_`.",
    why: "Whoever holds the key can read customers and their support threads, as far as its permissions go.",
    fix: "Delete the key in Plain under Settings, Machine users, and create another.",
    references: &["https://www.plain.com/docs/api-reference/graphql/authentication"],
    matcher: Matcher::Tokens(&[
        form("plainApiKey_uk_[A-Za-z0-9_]{30,120}"),
        form("plainApiKey_[a-z0-9_]{1,4}_[A-Za-z0-9]{30,80}"),
    ]),
    examples: texts(&[
        &[Is("const client = connect(\""), Like("plainApiKey_uk_[A-Za-z0-9_]{30,120}"), Is("\");")],
        &[Is("  key: "), Like("plainApiKey_[a-z0-9_]{1,4}_[A-Za-z0-9]{30,80}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("plainApiKey_uk_[A-Za-z0-9_]{30,120}"), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("plainApiKey_uk_[A-Za-z0-9_]{29}"), Is("\"")],
        &[Is("key = \""), Like("plainApiKey_[a-z0-9_]{1,4}_[A-Za-z0-9]{29}"), Is("\"")],
        &[Is("x"), Like("plainApiKey_uk_[A-Za-z0-9_]{30,120}")],
        &[Is("TOKEN=plainApiKey_uk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
