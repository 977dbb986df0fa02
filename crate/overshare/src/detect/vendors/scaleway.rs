//! Scaleway's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "scaleway-secret-key",
        title: "Scaleway secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "The secret of an API key: a UUID behind a name that says `scaleway` or `scw`.",
        why: "Whoever holds the secret can manage the cloud resources that its owner may.",
        fix: "Delete the API key in the Scaleway console under IAM, API keys, and create another.",
        references: &["https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/"],
        matcher: Matcher::Named(&[owned(
            &["scaleway", "scw"],
            &["[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"],
        )]),
        examples: texts(&[
            &[Is("SCW_SECRET_KEY="), Uuid],
            &[Is("{\"scalewaySecretKey\": \""), Uuid, Is("\"}")],
            &[Is("scaleway_token: \""), Uuid, Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("SCW_DEFAULT_PROJECT=1; project=\""), Uuid, Is("\"")],
            &[Is("SECRET_KEY="), Uuid],
            &[Is("SCW_SECRET_KEY="), Hex(32)],
        ]),
    },
    Rule {
        id: "scaleway-access-key",
        title: "Scaleway access key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "The identifier of an API key: `SCW` and 17 capitals and digits. The secret stands beside it as a rule.",
        why: "By itself it opens nothing; it tells whose key to look for.",
        fix: "Delete the API key in the Scaleway console under IAM, API keys, if its secret was published too.",
        references: &["https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/"],
        matcher: Matcher::Tokens(&[proved("SCW[A-Z0-9]{17}", has_digits)]),
        examples: texts(&[
            &[Is("  key: "), Like("SCW[A-Z0-9]{17}"), Is("\n")],
            &[Is("Authorization: Bearer "), Like("SCW[A-Z0-9]{17}"), Is("\r\n")],
            &[Is("t={a:1,k:'"), Like("SCW[A-Z0-9]{17}"), Is("'}")],
        ]),
        counter_examples: texts(&[
            &[Is("SCW"), Like("[A-Z0-9]{16}")],
            &[Is("SCW"), Like("[A-Z]{17}")],
            &[Is("SCW"), Lower(17)],
        ]),
    },
];
