//! Pipedrive's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pipedrive-token",
    title: "Pipedrive API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 40 hexadecimal digits behind a name that says `pipedrive`.",
    why: "Whoever holds the token can read and change the company’s deals and contacts.",
    fix: "Regenerate the token in Pipedrive under Personal preferences, API.",
    references: &["https://pipedrive.readme.io/docs/how-to-find-the-api-token"],
    matcher: Matcher::Named(&[named(&["pipedrive"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("PIPEDRIVE_API_KEY="), Like("[0-9a-f]{40}")],
        &[Is("{\"pipedriveApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
        &[Is("const pipedriveSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PIPEDRIVE_API_KEY="), Like("[0-9a-f]{39}")],
        &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
        &[Is("PIPEDRIVE_API_KEY=your_pipedrive_api_key_goes_here")],
    ]),
}];
