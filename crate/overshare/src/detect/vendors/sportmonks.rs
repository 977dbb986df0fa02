//! Sportmonks' API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sportmonks-token",
    title: "Sportmonks API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 60 letters and digits behind a name that says `sportmonks`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Delete the token in MySportmonks, and create another.",
    references: &["https://docs.sportmonks.com/football/welcome/authentication"],
    matcher: Matcher::Named(&[named(&["sportmonks", "sportsmonk"], &["[A-Za-z0-9]{60}"])]),
    examples: texts(&[
        &[Is("SPORTMONKS_API_KEY="), Like("[A-Za-z0-9]{60}")],
        &[Is("{\"sportmonksApiKey\": \""), Like("[A-Za-z0-9]{60}"), Is("\"}")],
        &[Is("const sportmonksSecret = '"), Like("[A-Za-z0-9]{60}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SPORTMONKS_API_KEY="), Like("[A-Za-z0-9]{59}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{60}"), Is("\"")],
        &[Is("SPORTMONKS_API_KEY=your_sportmonks_api_key_goes_here")],
    ]),
}];
