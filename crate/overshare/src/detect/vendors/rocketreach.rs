//! RocketReach's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "rocketreach-key",
    title: "RocketReach API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 letters and digits, as a rule in groups, behind a name that says `rocketreach`.",
    why: "Whoever holds the key can look people up at its owner’s cost.",
    fix: "Regenerate the key in RocketReach under Account, API.",
    references: &["https://docs.rocketreach.co/reference/authentication"],
    matcher: Matcher::Named(&[named(
        &["rocketreach"],
        &[
            "[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}",
            "[0-9a-f]{30,40}",
        ],
    )]),
    examples: texts(&[
        &[
            Is("ROCKETREACH_API_KEY="),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}"),
        ],
        &[Is("{\"rocketreachApiKey\": \""), Like("[0-9a-f]{30,40}"), Is("\"}")],
        &[
            Is("const rocketreachSecret = '"),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}"),
            Is("';"),
        ],
    ]),
    counter_examples: texts(&[&[Is("ROCKETREACH_KEY="), Hex(24)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
