//! Dify's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dify-api-key",
    title: "Dify API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys of apps (`app-`) and knowledge bases (`dataset-`), each with 24 letters and digits, behind a name that says `dify`.",
    why: "Whoever holds the key can run the app at its owner's cost, or read and change the knowledge base.",
    fix: "Delete the key in Dify under the app's API Access, and create another.",
    references: &["https://docs.dify.ai/"],
    matcher: Matcher::Named(&[named(&["dify"], &["app-[A-Za-z0-9]{24}", "dataset-[A-Za-z0-9]{24}"])]),
    examples: texts(&[
        &[Is("DIFY_API_KEY=app-"), Alnum(23), Is("7")],
        &[Is("dify_api_key: \"app-"), Alnum(23), Is("7"), Is("\"\n")],
        &[Is("process.env.DIFY_API_KEY||\"dataset-"), Alnum(23), Is("7"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("DIFY_API_KEY=app-"), Alnum(22), Is("7")],
        &[Is("difyapi build app-"), Alnum(23), Is("7")],
        &[Is("{\"checksum\": \"app-"), Alnum(23), Is("7"), Is("\"}")],
    ]),
}];
