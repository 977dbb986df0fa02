//! Confluent Cloud's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "confluent-api-secret",
        title: "Confluent Cloud API secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API secrets since July 2025: `cflt` and 60 digits of base64.",
        why: "With the key's identifier, a stranger can read and write the topics of the cluster, or manage the organisation.",
        fix: "Delete the key in Confluent Cloud under API keys, and create another with fewer rights.",
        references: &[
            "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
        ],
        matcher: Matcher::Tokens(&[proved("cflt[A-Za-z0-9+/]{60}", mixed_case)]),
        examples: texts(&[
            &[Is("export CONFLUENT_API_SECRET='cflt"), Base64(60), Is("'")],
            &[Is("// confluentApiSecret: cflt"), Base64(60)],
            &[Is("CONFLUENT_API_SECRET=cflt"), Base64(60)],
        ]),
        counter_examples: texts(&[
            &[Is("CONFLUENT_API_SECRET=cflt"), Base64(59)],
            &[Is("key \"cflt"), Base64(60), Is("f1\"")],
            &[Is("CONFLUENT_API_SECRET=cfltxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "confluent-key",
        title: "Confluent or Kafka key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API secrets (64 digits of base64) and key identifiers (16) behind a name that says `confluent`, and secrets behind `kafka`.",
        why: "With identifier and secret a stranger can read and write the topics of the cluster.",
        fix: "Delete the key in Confluent Cloud under API keys, and create another with fewer rights.",
        references: &[
            "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
        ],
        matcher: Matcher::Named(&[
            named(&["confluent"], &["[A-Za-z0-9+/]{64}", "[A-Z0-9]{16}", "[a-z0-9]{16}"]),
            owned(&["kafka"], &["[A-Za-z0-9+/]{64}"]),
        ]),
        examples: texts(&[
            &[Is("CONFLUENT_CLOUD_SECRET="), Alnum(64)],
            &[Is("# confluent_cloud_secret\nCONFLUENT_CLOUD_SECRET: "), Alnum(64), Is("\n")],
            &[Is("declare const x: { confluent_cloud_secret: `"), Upper(15), Is("7"), Is("` };")],
            &[Is("KAFKA_API_SECRET=\""), Alnum(64), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("CONFLUENT_CLOUD_SECRET="), Alnum(63)],
            &[Is("CONFLUENT_CLOUD_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("confluentcloud build "), Alnum(64)],
        ]),
    },
];
