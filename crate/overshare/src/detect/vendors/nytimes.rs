//! New York Times' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nytimes-api-key",
    title: "New York Times API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 letters and digits, behind a name that says `nytimes`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in the Times' developer site under Apps, and create another.",
    references: &["https://developer.nytimes.com/get-started"],
    matcher: Matcher::Named(&[named(&["nytimes", "newyorktimes", "nyt"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("NYTIMES_API_KEY="), Lower(32)],
        &[Is("# nytimes\nAPI_TOKEN="), Lower(32)],
        &[Is("const nytimesApiKey = '"), Lower(32), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("NYTIMES_API_KEY="), Lower(31)],
        &[Is("\"nytimes\": {\"hash\": \""), Lower(32), Is("\"}")],
    ]),
}];
