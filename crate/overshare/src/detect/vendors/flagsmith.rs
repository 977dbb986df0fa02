//! Flagsmith's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "flagsmith-server-key",
    title: "Flagsmith server-side key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Server-side environment keys: `ser.` and 22 letters and digits.",
    why: "Whoever holds the key can read the environment's flags with their targeting rules.",
    fix: "Delete the key in Flagsmith under the environment's SDK Keys, and create another.",
    references: &["https://docs.flagsmith.com/clients/server-side"],
    matcher: Matcher::Tokens(&[proved("ser\\.[A-Za-z0-9]{22}", mixed)]),
    examples: texts(&[
        &[Is("\"https://api.example.com/?key=ser."), Alnum(21), Is("7"), Is("&page=1\"")],
        &[Is("<ser."), Alnum(21), Is("7"), Is(">")],
        &[Is("{\"flagsmithEnvironmentKey\": \"ser."), Alnum(21), Is("7"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("FLAGSMITH_ENVIRONMENT_KEY=ser."), Alnum(20), Is("7")],
        &[Is("key \"ser."), Alnum(21), Is("7"), Is("f1\"")],
        &[Is("FLAGSMITH_ENVIRONMENT_KEY=ser.xxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("browser.getElementsByTagName2")],
    ]),
}];
