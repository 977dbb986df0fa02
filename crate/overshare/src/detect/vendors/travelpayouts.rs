//! Travelpayouts' API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "travelpayouts-token",
    title: "Travelpayouts API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 32 lower-case letters and digits behind a name that says `travelpayouts`.",
    why: "Whoever holds the token can read the partner’s statistics and payments.",
    fix: "Regenerate the key in Travelpayouts under Profile, API token.",
    references: &["https://support.travelpayouts.com/hc/en-us/articles/360020676792"],
    matcher: Matcher::Named(&[named(&["travelpayouts"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("TRAVELPAYOUTS_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"travelpayoutsApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const travelpayoutsSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TRAVELPAYOUTS_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("TRAVELPAYOUTS_API_KEY=your_travelpayouts_api_key_goes_here")],
    ]),
}];
