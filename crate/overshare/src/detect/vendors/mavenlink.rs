//! Mavenlink's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mavenlink-api-token",
    title: "Mavenlink (Kantata) API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 64 hexadecimal digits, behind a name that says `mavenlink`.",
    why: "A stranger can read and change the account's projects, times and invoices.",
    fix: "Revoke the token in Kantata OX under Settings, Integrations, OAuth Applications, and create another.",
    references: &["https://developer.kantata.com/kantata/specification"],
    matcher: Matcher::Named(&[named(&["mavenlink", "kantata"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("MAVENLINK_API_TOKEN="), Hex(64)],
        &[Is("{\"mavenlink\":{\"secret\":\""), Hex(64), Is("\"}}")],
        &[Is("# mavenlink\nAPI_TOKEN="), Hex(64)],
    ]),
    counter_examples: texts(&[&[Is("MAVENLINK_API_TOKEN="), Hex(63)], &[Is("mavenlink commit "), Hex(64)]]),
}];
