//! Dependency-Track's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dependency-track-api-key",
    title: "Dependency-Track API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `odt_` and 32 to 44 letters and digits.",
    why: "Whoever holds the key can read the components and weaknesses of the organisation's projects, or upload false ones.",
    fix: "Delete the key in Dependency-Track under Administration, Access Management, Teams, and generate another.",
    references: &["https://docs.dependencytrack.org/integrations/rest-api/"],
    matcher: Matcher::Tokens(&[proved("odt_([A-Za-z0-9]{8}_)?[A-Za-z0-9]{32,44}", has_digits)]),
    examples: texts(&[
        &[Is("  token: odt_"), Alnum(40), Is("\n")],
        &[Is("\"https://api.example.com/?key=odt_"), Alnum(7), Is("7"), Is("_"), Alnum(32), Is("&page=1\"")],
        &[Is("\\nodt_"), Alnum(40), Is("\\n")],
    ]),
    counter_examples: texts(&[
        &[Is("DTRACK_API_KEY=odt_"), Alnum(31)],
        &[Is("DTRACK_API_KEY=odt_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
