//! Clockwork SMS's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clockwork-key",
    title: "Clockwork SMS API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (40 hexadecimal digits) behind a name that says `clockwork`.",
    why: "A stranger can send messages at the owner's cost.",
    fix: "Replace the key in the Clockwork account under API Keys.",
    references: &["https://www.clockworksms.com/doc/"],
    matcher: Matcher::Named(&[named(&["clockwork", "clockworksms"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("CLOCKWORK_API_KEY="), Hex(40)],
        &[Is("const clockworkToken = \""), Hex(40), Is("\";")],
        &[Is("clockwork_secret: '"), Hex(40), Is("'")],
        &[Is("\"clockwork\": {\"apiKey\": \""), Hex(40), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOCKWORK_API_KEY="), Hex(39)],
        &[Is("CLOCKWORK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("clockwork@"), Hex(40)],
        &[Is("OTHER_KEY="), Hex(40)],
    ]),
}];
