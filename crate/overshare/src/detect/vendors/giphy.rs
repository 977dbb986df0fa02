//! GIPHY's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "giphy-api-key",
    title: "GIPHY API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 letters and digits behind a name that says `giphy`. Keys for apps are often shipped on purpose.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Delete the app's key in the GIPHY developer dashboard, and create another.",
    references: &["https://developers.giphy.com/docs/api/"],
    matcher: Matcher::Named(&[named(&["giphy"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("GIPHY_API_KEY="), Alnum(32)],
        &[Is("process.env.GIPHY_API_KEY||\""), Alnum(32), Is("\"")],
        &[Is("# giphy_api_key\nGIPHY_API_KEY: "), Alnum(32), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("GIPHY_API_KEY="), Alnum(31)],
        &[Is("{\"checksum\": \""), Alnum(32), Is("\"}")],
        &[Is("GIPHY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
