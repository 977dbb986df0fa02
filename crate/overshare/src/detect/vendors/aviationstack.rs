//! aviationstack's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "aviationstack-key",
    title: "aviationstack API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (32 lower-case letters and digits) behind a name that says `aviationstack`.",
    why: "A stranger can use up the account's quota.",
    fix: "Reset the key in the aviationstack dashboard.",
    references: &["https://aviationstack.com/documentation"],
    matcher: Matcher::Named(&[named(&["aviationstack"], &["[a-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("AVIATIONSTACK_API_KEY="), Lower(32)],
        &[Is("const aviationstackToken = \""), Lower(32), Is("\";")],
        &[Is("aviationstack_secret: '"), Lower(32), Is("'")],
        &[Is("\"aviationstack\": {\"apiKey\": \""), Lower(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AVIATIONSTACK_API_KEY="), Lower(31)],
        &[Is("AVIATIONSTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("aviationstack@"), Lower(32)],
        &[Is("OTHER_KEY="), Lower(32)],
    ]),
}];
