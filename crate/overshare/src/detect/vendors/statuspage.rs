//! Statuspage's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "statuspage-key",
    title: "Statuspage API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID behind a name that says `statuspage`.",
    why: "Whoever holds the key can publish false incidents.",
    fix: "Delete the key in Statuspage under User menu, API info.",
    references: &["https://developer.statuspage.io/#section/Authentication"],
    matcher: Matcher::Named(&[named(
        &["statuspage"],
        &["[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"],
    )]),
    examples: texts(&[
        &[Is("STATUSPAGE_API_KEY="), Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}")],
        &[
            Is("{\"statuspageApiKey\": \""),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const statuspageSecret = '"),
            Like("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
            Is("';"),
        ],
    ]),
    counter_examples: texts(&[&[Is("STATUSPAGE_KEY="), Hex(32)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
