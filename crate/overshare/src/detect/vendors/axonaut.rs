//! Axonaut's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "axonaut-key",
    title: "Axonaut API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (32 lower-case letters and digits) behind a name that says `axonaut`.",
    why: "A stranger can read and change the company's customers and invoices.",
    fix: "Regenerate the key in Axonaut under Parameters, API.",
    references: &["https://axonaut.com/api/v2/doc"],
    matcher: Matcher::Named(&[named(&["axonaut"], &["[a-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("AXONAUT_API_KEY="), Lower(32)],
        &[Is("const axonautToken = \""), Lower(32), Is("\";")],
        &[Is("axonaut_secret: '"), Lower(32), Is("'")],
        &[Is("\"axonaut\": {\"apiKey\": \""), Lower(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AXONAUT_API_KEY="), Lower(31)],
        &[Is("AXONAUT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("axonaut@"), Lower(32)],
        &[Is("OTHER_KEY="), Lower(32)],
    ]),
}];
