//! Eventbrite's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "eventbrite-private-token",
    title: "Eventbrite private token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Private tokens and keys: 20 upper-case letters and digits behind a name that says `eventbrite`.",
    why: "Whoever holds the token can read attendees and change the account's events.",
    fix: "Delete the key in Eventbrite under Account Settings, Developer Links, API Keys, and create another.",
    references: &["https://www.eventbrite.com/platform/api"],
    matcher: Matcher::Named(&[named(&["eventbrite"], &["[A-Z0-9]{20}"])]),
    examples: texts(&[
        &[Is("EVENTBRITE_PRIVATE_TOKEN="), Upper(19), Is("7")],
        &[Is("process.env.EVENTBRITE_PRIVATE_TOKEN||\""), Upper(19), Is("7"), Is("\"")],
        &[Is("# eventbrite_private_token\nEVENTBRITE_PRIVATE_TOKEN: "), Upper(19), Is("7"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("EVENTBRITE_PRIVATE_TOKEN="), Upper(18), Is("7")],
        &[Is("{\"checksum\": \""), Upper(19), Is("7"), Is("\"}")],
        &[Is("EVENTBRITE_PRIVATE_TOKEN=xxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
