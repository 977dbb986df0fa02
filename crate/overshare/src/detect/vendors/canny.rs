//! Canny's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "canny-key",
    title: "Canny API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (a UUID) behind a name of the value that says `canny`.",
    why: "A stranger can read and change the company's feedback and who gave it.",
    fix: "Reset the key in Canny under Settings, API & webhooks.",
    references: &["https://developers.canny.io/api-reference"],
    matcher: Matcher::Named(&[owned(
        &["canny", "cannyio"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("CANNY_API_KEY="), Uuid],
        &[Is("const cannyToken = \""), Uuid, Is("\";")],
        &[Is("canny_secret: '"), Uuid, Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("CANNY_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("CANNY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("canny@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
