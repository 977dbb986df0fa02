//! GrowthBook's keys. Not its client keys, which are made to be shipped.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "growthbook-secret-key",
    title: "GrowthBook secret key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Secret keys and personal access tokens: `secret_`, `admin`, `user` or `readonly`, `_` and 20 or more characters.",
    why: "Whoever holds the key can read or change the organisation's feature flags.",
    fix: "Delete the key in GrowthBook under Settings, API Keys, and create another.",
    references: &["https://docs.growthbook.io/api"],
    matcher: Matcher::Tokens(&[
        proved("secret_admin_[A-Za-z0-9+/=]{20,60}", has_digits),
        proved("secret_user_[A-Za-z0-9+/=]{20,60}", has_digits),
        proved("secret_readonly_[A-Za-z0-9+/=]{20,60}", has_digits),
    ]),
    examples: texts(&[
        &[Is("  token: secret_admin_"), Alnum(43), Is("\n")],
        &[Is("\\nsecret_user_"), Alnum(43), Is("\\n")],
        &[Is("Authorization: Bearer secret_admin_"), Alnum(43)],
    ]),
    counter_examples: texts(&[
        &[Is("GROWTHBOOK_API_KEY=secret_admin_"), Alnum(12)],
        &[Is("GROWTHBOOK_API_KEY=secret_admin_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("secret_user_authentication_configuration_1")],
    ]),
}];
