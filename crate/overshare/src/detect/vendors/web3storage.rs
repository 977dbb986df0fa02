//! web3.storage's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "web3storage-token",
    title: "web3.storage API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: a signed token behind a name that says `web3storage`.",
    why: "Whoever holds the token can store and list files in its owner’s name.",
    fix: "Delete the token in web3.storage under Account, API tokens.",
    references: &["https://web3.storage/docs/"],
    matcher: Matcher::Named(&[owned(
        &["web3storage", "web3"],
        &[r"eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{10,700}\.[A-Za-z0-9_-]{20,700}"],
    )]),
    examples: texts(&[&[
        Is("WEB3STORAGE_TOKEN="),
        Like(r"eyJhbGci[A-Za-z0-9]{28}\.eyJ[A-Za-z0-9]{90}\.[A-Za-z0-9]{43}"),
    ]]),
    counter_examples: texts(&[&[Is("WEB3STORAGE_TOKEN=eyJ"), Alnum(60)], &[Is("TOKEN="), Alnum(40)]]),
}];
