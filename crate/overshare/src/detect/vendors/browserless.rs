//! Browserless's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "browserless-key",
    title: "Browserless API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens (a UUID, or 48 to 60 letters and digits) behind a name that says `browserless`.",
    why: "A stranger can run browsers at the owner's cost.",
    fix: "Replace the token in Browserless under the account's API tokens.",
    references: &["https://docs.browserless.io/"],
    matcher: Matcher::Named(&[named(
        &["browserless"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[A-Za-z0-9]{48,60}"],
    )]),
    examples: texts(&[
        &[Is("BROWSERLESS_API_KEY="), Uuid],
        &[Is("const browserlessToken = \""), Uuid, Is("\";")],
        &[Is("browserless_secret: '"), Uuid, Is("'")],
        &[Is("\"browserless\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BROWSERLESS_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("BROWSERLESS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("browserless@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
