//! Backblaze B2's application keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "backblaze-key",
    title: "Backblaze B2 application key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Application keys: `K00`, the cluster's digit, and 27 digits of base64.",
    why: "With the key's identifier, which often stands near, a stranger can read, change and delete the files that it was given.",
    fix: "Delete the key on backblaze.com under Application Keys, and create another for one bucket.",
    references: &["https://www.backblaze.com/docs/cloud-storage-application-keys"],
    matcher: Matcher::Tokens(&[form("K00[0-9][A-Za-z0-9+/]{27}")]),
    examples: texts(&[
        &[Is("B2_APPLICATION_KEY="), Like("K00[0-9][A-Za-z0-9]{27}")],
        &[Is("{\"keyId\":\"a\",\"applicationKey\":\""), Like("K00[0-9][A-Za-z0-9]{27}"), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Like("K00[0-9][A-Za-z0-9]{26}")], &[Like("K01[0-9][A-Za-z0-9]{27}")]]),
}];
