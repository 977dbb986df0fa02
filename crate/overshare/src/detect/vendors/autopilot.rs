//! Autopilot's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "autopilot-key",
    title: "Autopilot API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (32 hexadecimal digits) behind a name that says `autopilot`.",
    why: "A stranger can read and change the account's contacts.",
    fix: "Regenerate the key in Ortto (once Autopilot) under Settings, API.",
    references: &["https://autopilot.docs.apiary.io/"],
    matcher: Matcher::Named(&[named(&["autopilot", "autopilothq", "ortto"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("AUTOPILOT_API_KEY="), Hex(32)],
        &[Is("const autopilotToken = \""), Hex(32), Is("\";")],
        &[Is("autopilot_secret: '"), Hex(32), Is("'")],
        &[Is("\"autopilot\": {\"apiKey\": \""), Hex(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AUTOPILOT_API_KEY="), Hex(31)],
        &[Is("AUTOPILOT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("autopilot@"), Hex(32)],
        &[Is("OTHER_KEY="), Hex(32)],
    ]),
}];
