//! Langfuse's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "langfuse-secret-key",
        title: "Langfuse secret key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Secret keys: `sk-lf-` and a UUID.",
        why: "With the public key beside it, a stranger can read the project's traces, prompts and answers.",
        fix: "Revoke the key in Langfuse under the project's Settings, API Keys, and create another.",
        references: &["https://langfuse.com/faq/all/where-are-langfuse-api-keys"],
        matcher: Matcher::Tokens(&[form("sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]),
        examples: texts(&[
            &[Is("https://api.langfuse.test/v1?token=sk-lf-"), Uuid],
            &[Is("e.exports={t:\"sk-lf-"), Uuid, Is("\",d:1}")],
            &[Is("Authorization: Bearer sk-lf-"), Uuid],
        ]),
        counter_examples: texts(&[
            &[
                Is("LANGFUSE_SECRET_KEY=sk-lf-"),
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
            &[Is("sk-lf-"), Hex(32)],
            &[Is("pk-lf-"), Uuid],
        ]),
    },
    Rule {
        id: "langfuse-public-key",
        title: "Langfuse public key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Public keys: `pk-lf-` and a UUID. They are made to be used in browsers.",
        why: "Alone it can only send scores; beside a secret key it is half of the pair.",
        fix: "Leave it, if the secret key is not beside it.",
        references: &["https://langfuse.com/faq/all/where-are-langfuse-api-keys"],
        matcher: Matcher::Tokens(&[form("pk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]),
        examples: texts(&[
            &[Is("Authorization: Bearer pk-lf-"), Uuid],
            &[Is("https://api.langfuse.test/v1?token=pk-lf-"), Uuid],
            &[Is("e.exports={t:\"pk-lf-"), Uuid, Is("\",d:1}")],
        ]),
        counter_examples: texts(&[
            &[
                Is("LANGFUSE_PUBLIC_KEY=pk-lf-"),
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
            &[Is("pk-lf-"), Hex(32)],
            &[Is("sk-lf-"), Uuid],
        ]),
    },
];
