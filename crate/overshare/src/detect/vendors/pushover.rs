//! Pushover's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pushover-token",
    title: "Pushover API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 30 letters and digits behind a name that says `pushover`.",
    why: "Whoever holds the token and the person’s key can send messages.",
    fix: "Delete the application on pushover.net, and register it again.",
    references: &["https://pushover.net/api"],
    matcher: Matcher::Named(&[named(&["pushover"], &["[A-Za-z0-9]{30}"])]),
    examples: texts(&[
        &[Is("PUSHOVER_API_KEY="), Like("[A-Za-z0-9]{30}")],
        &[Is("{\"pushoverApiKey\": \""), Like("[A-Za-z0-9]{30}"), Is("\"}")],
        &[Is("const pushoverSecret = '"), Like("[A-Za-z0-9]{30}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PUSHOVER_API_KEY="), Like("[A-Za-z0-9]{29}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{30}"), Is("\"")],
        &[Is("PUSHOVER_API_KEY=your_pushover_api_key_goes_here")],
    ]),
}];
