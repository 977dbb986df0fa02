//! Meilisearch's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "meilisearch-key",
    title: "Meilisearch key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API and master keys: 64 hexadecimal digits, or a master key of 43 characters, behind a name that says `meilisearch`.",
    why: "A search key may be published; with a master or admin key a stranger can read and change every index.",
    fix: "Delete the key through the keys API, or restart the server with another master key.",
    references: &["https://www.meilisearch.com/docs/learn/security/basic_security"],
    matcher: Matcher::Named(&[named(
        &["meilisearch", "meili"],
        &["[0-9a-f]{64}", "[A-Za-z0-9_-]{43}", "[0-9a-f]{40}"],
    )]),
    examples: texts(&[
        &[Is("MEILISEARCH_MASTER_KEY="), Hex(64)],
        &[Is("process.env.MEILISEARCH_MASTER_KEY || \""), Hex(64), Is("\"")],
        &[Is("# meilisearch\nAPI_TOKEN="), Hex(64)],
    ]),
    counter_examples: texts(&[
        &[Is("MEILISEARCH_MASTER_KEY="), Hex(62)],
        &[Is("node_modules/meilisearch/index.js#"), Hex(64)],
    ]),
}];
