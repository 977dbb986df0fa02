//! BugSnag's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bugsnag-key",
    title: "BugSnag access token or notifier key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access tokens (a UUID, or 32 hexadecimal digits) behind a name that says `bugsnag`.",
    why: "A notifier key only sends errors; an access token reads all of them and changes projects.",
    fix: "Delete the token in BugSnag under My account, Personal auth tokens, and create another.",
    references: &["https://bugsnagapiv2.docs.apiary.io/"],
    matcher: Matcher::Named(&[named(
        &["bugsnag"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[0-9a-f]{32}"],
    )]),
    examples: texts(&[
        &[Is("BUGSNAG_API_KEY="), Uuid],
        &[Is("const bugsnagToken = \""), Uuid, Is("\";")],
        &[Is("bugsnag_secret: '"), Uuid, Is("'")],
        &[Is("\"bugsnag\": {\"apiKey\": \""), Uuid, Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BUGSNAG_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("BUGSNAG_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bugsnag@"), Uuid],
        &[Is("OTHER_KEY="), Uuid],
    ]),
}];
