//! Nicereply's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nicereply-api-key",
    title: "Nicereply API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 40 hexadecimal digits, behind a name that says `nicereply`.",
    why: "A stranger can read the customers' ratings and comments.",
    fix: "Revoke the key in Nicereply under Settings, Integrations, API, and create another.",
    references: &["https://www.nicereply.com/api-documentation"],
    matcher: Matcher::Named(&[named(&["nicereply"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("NICEREPLY_API_KEY="), Hex(40)],
        &[Is("# nicereply\nAPI_TOKEN="), Hex(40)],
        &[Is("{\"nicereply\":{\"secret\":\""), Hex(40), Is("\"}}")],
    ]),
    counter_examples: texts(&[
        &[Is("NICEREPLY_API_KEY="), Hex(39)],
        &[Is("node_modules/nicereply/index.js#"), Hex(40)],
    ]),
}];
