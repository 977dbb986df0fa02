//! Zendesk's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zendesk-token",
    title: "Zendesk API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 40 letters and digits behind a name that says `zendesk`.",
    why: "Together with an agent’s address it reads and answers tickets.",
    fix: "Delete the token in the Zendesk Admin Center under Apps and integrations, API tokens.",
    references: &["https://developer.zendesk.com/api-reference/introduction/security-and-auth/"],
    matcher: Matcher::Named(&[named(&["zendesk"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("ZENDESK_API_KEY="), Like("[A-Za-z0-9]{40}")],
        &[Is("{\"zendeskApiKey\": \""), Like("[A-Za-z0-9]{40}"), Is("\"}")],
        &[Is("const zendeskSecret = '"), Like("[A-Za-z0-9]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZENDESK_API_KEY="), Like("[A-Za-z0-9]{39}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{40}"), Is("\"")],
        &[Is("ZENDESK_API_KEY=your_zendesk_api_key_goes_here")],
    ]),
}];
