//! Pinecone's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "pinecone-key",
        title: "Pinecone API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: `pcsk_`, five or six characters, `_` and 63 letters and digits.",
        why: "Whoever holds the key can read, change and delete the project’s vectors.",
        fix: "Delete the key in the Pinecone console under API keys, and create another.",
        references: &["https://docs.pinecone.io/guides/projects/manage-api-keys"],
        matcher: Matcher::Tokens(&[form("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}")]),
        examples: texts(&[
            &[Is("const client = connect(\""), Like("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}"), Is("\");")],
            &[Is("  key: "), Like("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}"), Is("\n")],
            &[Is("Authorization: Bearer "), Like("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}"), Is("\r\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{62}"), Is("\"")],
            &[Is("x"), Like("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}")],
            &[Is("TOKEN=pcsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "pinecone-legacy-key",
        title: "Pinecone API key of the older form",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys of the older form: a UUID behind a name that says `pinecone`.",
        why: "Whoever holds the key can read, change and delete the project’s vectors.",
        fix: "Delete the key in the Pinecone console under API keys, and create another.",
        references: &["https://docs.pinecone.io/guides/projects/manage-api-keys"],
        matcher: Matcher::Named(&[named(
            &["pinecone"],
            &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
        )]),
        examples: texts(&[
            &[Is("PINECONE_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
            &[
                Is("{\"pineconeApiKey\": \""),
                Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
                Is("\"}"),
            ],
            &[
                Is("const pineconeSecret = '"),
                Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
                Is("';"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("PINECONE_INDEX_ID=1; id = \""), Uuid, Is("\"")],
            &[Is("DATABASE_KEY=\""), Uuid, Is("\"")],
            &[Is("PINECONE_API_KEY="), Hex(32)],
        ]),
    },
];
