//! Coda's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coda-api-token",
    title: "Coda API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: a UUID that is called Coda's.",
    why: "Whoever holds the token can read and change the documents that its owner can.",
    fix: "Delete the token in Coda under Account settings, API settings, and generate another.",
    references: &["https://coda.io/developers/apis/v1"],
    matcher: Matcher::Named(&[owned(&["coda"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("CODA_API_TOKEN="), Uuid],
        &[Is("coda_api_token: \""), Uuid, Is("\"\n")],
        &[Is("process.env.CODA_API_TOKEN||\""), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("CODA_API_TOKEN="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("codaapi build "), Uuid],
        &[Is("{\"checksum\": \""), Uuid, Is("\"}")],
    ]),
}];
