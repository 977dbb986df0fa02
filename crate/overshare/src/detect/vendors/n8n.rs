//! n8n's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "n8n-api-key",
        title: "n8n API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "`n8n_api_` and 40 or more hexadecimal digits.",
        why: "Whoever holds the key can read and change the workflows, and so use the credentials in them.",
        fix: "Revoke the key in n8n under Settings, n8n API, and create another.",
        references: &["https://docs.n8n.io/api/authentication/"],
        matcher: Matcher::Tokens(&[form("n8n_api_[0-9a-f]{40,160}")]),
        examples: texts(&[
            &[Is("n8n:\n  token: n8n_api_"), Hex(80), Is("\n")],
            &[Is("// n8n: n8n_api_"), Hex(80)],
            &[Is("\"n8n\": {\"token\": \"n8n_api_"), Hex(80), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("n8n_api_"), Hex(20)], &[Is("n8n_api_"), Upper(80)]]),
    },
    Rule {
        id: "n8n-encryption-key",
        title: "n8n encryption key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Encryption keys: 32 characters, behind a name that says `n8nencryption`.",
        why: "Beside a copy of the database, the key opens every credential that is stored in n8n.",
        fix: "Rotate the credentials that it protects; the key itself is set by `N8N_ENCRYPTION_KEY`.",
        references: &["https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/"],
        matcher: Matcher::Named(&[owned(&["n8nencryption", "n8n"], &["[A-Za-z0-9+/]{32}"])]),
        examples: texts(&[
            &[Is("N8N_ENCRYPTION_KEY="), Alnum(32)],
            &[Is("\"n8nEncryptionKey\": \""), Alnum(32), Is("\"")],
            &[Is("n8n_encryption_key: "), Alnum(32)],
        ]),
        counter_examples: texts(&[
            &[Is("N8N_ENCRYPTION_KEY="), Alnum(31)],
            &[Is("\"n8n\": {\"hash\": \""), Alnum(32), Is("\"}")],
        ]),
    },
];
