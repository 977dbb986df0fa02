//! Postman's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "postman-key",
        title: "Postman API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: `PMAK-`, 24 hexadecimal digits, a hyphen and 34 more.",
        why: "Whoever holds the key can read its owner’s collections and environments, which often hold other secrets.",
        fix: "Delete the key in Postman under Settings, API keys, and create another.",
        references: &["https://learning.postman.com/docs/developer/postman-api/authentication/"],
        matcher: Matcher::Tokens(&[form("PMAK-[0-9a-f]{24}-[0-9a-f]{34}")]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like("PMAK-[0-9a-f]{24}-[0-9a-f]{34}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("PMAK-[0-9a-f]{24}-[0-9a-f]{34}"), Is("\");")],
            &[Is("  key: "), Like("PMAK-[0-9a-f]{24}-[0-9a-f]{34}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("PMAK-[0-9a-f]{24}-[0-9a-f]{33}"), Is("\"")],
            &[Is("TOKEN=PMAK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "postman-collection-key",
        title: "Postman collection access key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Access keys of a collection: `PMAT-` and 26 letters and digits.",
        why: "Whoever holds the key can read one collection.",
        fix: "Revoke the key in Postman under the workspace’s Collection access keys.",
        references: &["https://learning.postman.com/docs/developer/postman-api/collection-access-keys/"],
        matcher: Matcher::Tokens(&[form("PMAT-[0-9A-Z]{26}")]),
        examples: texts(&[
            &[Is("// was: "), Like("PMAT-[0-9A-Z]{26}")],
            &[Is("POSTMAN_COLLECTION_TOKEN="), Like("PMAT-[0-9A-Z]{26}"), Is("\n")],
            &[Is("{\"token\": \""), Like("PMAT-[0-9A-Z]{26}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("PMAT-"), Like("[0-9A-Z]{25}")],
            &[Is("xPMAT"), Like("[0-9A-Z]{26}")],
            &[Is("PMAT-"), Hex(26)],
        ]),
    },
];
