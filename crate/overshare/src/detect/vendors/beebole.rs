//! BeeBole's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "beebole-key",
    title: "BeeBole API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens (40 to 44 lower-case letters and digits) behind a name that says `beebole`.",
    why: "A stranger can read and change the company's time sheets.",
    fix: "Replace the token in BeeBole under the user's profile, API token.",
    references: &["https://beebole.com/help/api/"],
    matcher: Matcher::Named(&[named(&["beebole"], &["[a-z0-9]{40,44}"])]),
    examples: texts(&[
        &[Is("BEEBOLE_API_KEY="), Hex(40)],
        &[Is("const beeboleToken = \""), Hex(40), Is("\";")],
        &[Is("beebole_secret: '"), Hex(40), Is("'")],
        &[Is("\"beebole\": {\"apiKey\": \""), Hex(40), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BEEBOLE_API_KEY="), Hex(39)],
        &[Is("BEEBOLE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("beebole@"), Hex(40)],
        &[Is("OTHER_KEY="), Hex(40)],
    ]),
}];
