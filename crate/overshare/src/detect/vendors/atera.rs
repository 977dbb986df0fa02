//! Atera's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "atera-key",
    title: "Atera API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys (32 letters and digits) behind a name that says `atera`.",
    why: "A stranger can read the customers' machines and, by the key's rights, act on them.",
    fix: "Regenerate the key in Atera under Admin, API.",
    references: &["https://support.atera.com/hc/en-us/articles/219083397-APIs"],
    matcher: Matcher::Named(&[named(&["atera"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("ATERA_API_KEY="), Alnum(32)],
        &[Is("const ateraToken = \""), Alnum(32), Is("\";")],
        &[Is("atera_secret: '"), Alnum(32), Is("'")],
        &[Is("\"atera\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ATERA_API_KEY="), Alnum(31)],
        &[Is("ATERA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("atera@"), Alnum(32)],
        &[Is("OTHER_KEY="), Alnum(32)],
    ]),
}];
