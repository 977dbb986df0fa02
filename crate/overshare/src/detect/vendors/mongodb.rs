//! MongoDB Atlas' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "mongodb-service-account-secret",
        title: "MongoDB Atlas service account secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Service account secrets: `mdb_sa_sk_` and 40 characters.",
        why: "With the identifier beside it, a stranger can change projects and clusters that the account may.",
        fix: "Revoke the secret in MongoDB Atlas under Access Manager, Applications, Service Accounts, and create another.",
        references: &["https://www.mongodb.com/docs/atlas/api/service-accounts-overview/"],
        matcher: Matcher::Tokens(&[proved("mdb_sa_sk_[A-Za-z0-9_-]{40}", lettered)]),
        examples: texts(&[
            &[Is("mongodb:\n  token: mdb_sa_sk_"), Alnum(40), Is("\n")],
            &[Is("// mongodb: mdb_sa_sk_"), Alnum(40)],
            &[Is("\"mongodb\": {\"token\": \"mdb_sa_sk_"), Alnum(40), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("MONGODB_SERVICE_ACCOUNT_SECRET=mdb_sa_sk_"), Alnum(39)],
            &[Is("mdb_sa_sk_"), Alnum(39)],
            &[Is("mdb_sa_sk_"), Digits(40)],
        ]),
    },
    Rule {
        id: "mongodb-service-account-id",
        title: "MongoDB Atlas service account ID",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Service account identifiers: `mdb_sa_id_` and 24 hexadecimal digits.",
        why: "Alone it opens nothing; beside the secret it is half of the pair.",
        fix: "Leave it, if the secret is not beside it.",
        references: &["https://www.mongodb.com/docs/atlas/api/service-accounts-overview/"],
        matcher: Matcher::Tokens(&[form("mdb_sa_id_[0-9a-f]{24}")]),
        examples: texts(&[
            &[Is("// mongodb: mdb_sa_id_"), Hex(24)],
            &[Is("\"mongodb\": {\"token\": \"mdb_sa_id_"), Hex(24), Is("\"}")],
            &[Is("mongodb:\n  token: mdb_sa_id_"), Hex(24), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("MONGODB_SERVICE_ACCOUNT_ID=mdb_sa_id_"), Hex(23)],
            &[Is("mdb_sa_id_"), Hex(23)],
            &[Is("mdb_sa_id_"), Upper(24)],
        ]),
    },
    Rule {
        id: "mongodb-atlas-private-key",
        title: "MongoDB Atlas private API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Private API keys: a UUID, behind a name that says `mongodbatlas`.",
        why: "With the public key beside it, a stranger can change projects and clusters that the key may.",
        fix: "Revoke the key in MongoDB Atlas under Access Manager, Applications, API Keys, and create another.",
        references: &["https://www.mongodb.com/docs/atlas/configure-api-access/"],
        matcher: Matcher::Named(&[owned(
            &["mongodbatlas", "atlas", "mongodb"],
            &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
        )]),
        examples: texts(&[
            &[Is("MONGODB_ATLAS_PRIVATE_KEY="), Uuid],
            &[Is("export MONGODB_ATLAS_PRIVATE_KEY=\""), Uuid, Is("\"")],
            &[Is("\"mongodbatlasPrivateKey\": \""), Uuid, Is("\"")],
        ]),
        counter_examples: texts(&[
            &[
                Is("MONGODB_ATLAS_PRIVATE_KEY="),
                Hex(8),
                Is("-"),
                Hex(4),
                Is("-"),
                Hex(4),
                Is("-"),
                Hex(4),
                Is("-"),
                Hex(11),
            ],
            &[Is("node_modules/mongodbatlas/index.js#"), Uuid],
        ]),
    },
];

/// Digits alone stand for a secret in examples.
fn lettered(secret: &[u8]) -> Check {
    let body = secret.get(10..).unwrap_or_default();
    if body.iter().any(u8::is_ascii_alphabetic) { Check::Likely } else { Check::No }
}
