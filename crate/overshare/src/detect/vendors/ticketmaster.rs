//! Ticketmaster's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ticketmaster-key",
    title: "Ticketmaster API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 letters and digits behind a name that says `ticketmaster`.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Regenerate the key in the Ticketmaster developer portal under My Apps.",
    references: &["https://developer.ticketmaster.com/products-and-docs/apis/getting-started/"],
    matcher: Matcher::Named(&[named(&["ticketmaster"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("TICKETMASTER_API_KEY="), Like("[A-Za-z0-9]{32}")],
        &[Is("{\"ticketmasterApiKey\": \""), Like("[A-Za-z0-9]{32}"), Is("\"}")],
        &[Is("const ticketmasterSecret = '"), Like("[A-Za-z0-9]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TICKETMASTER_API_KEY="), Like("[A-Za-z0-9]{31}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{32}"), Is("\"")],
        &[Is("TICKETMASTER_API_KEY=your_ticketmaster_api_key_goes_here")],
    ]),
}];
