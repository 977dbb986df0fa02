//! BugSnag's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    NOTIFIER_KEY,
    Rule {
        id: "bugsnag-key",
        title: "BugSnag access token",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Access tokens (UUIDs) behind a name that says `bugsnag`.",
        why: "An access token reads all errors that were reported, and changes projects.",
        fix: "Delete the token in BugSnag under My account, Personal auth tokens, and create another.",
        references: &["https://bugsnagapiv2.docs.apiary.io/"],
        matcher: Matcher::Named(&[named(
            &["bugsnag"],
            &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
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
    },
];

/// Made to be shipped: it stands in every application that reports its errors.
const NOTIFIER_KEY: Rule = Rule {
    id: "bugsnag-notifier-key",
    title: "BugSnag notifier key",
    class: Class::AccessTokens,
    severity: Severity::Info,
    what: "Notifier keys (32 hexadecimal digits) behind a name that says `bugsnag`.",
    why: "The key is made to stand in applications. With it one can report errors to the project, and read nothing.",
    fix: "Nothing need be done. If false reports come in, make another key in the project's settings.",
    references: &["https://docs.bugsnag.com/api/error-reporting/"],
    matcher: Matcher::Named(&[named(&["bugsnag"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("BUGSNAG_API_KEY="), Hex(32)],
        &[Is("const bugsnagApiKey = \""), Hex(32), Is("\";")],
        &[Is("Bugsnag.start({ apiKey: \""), Hex(32), Is("\" })")],
    ]),
    counter_examples: texts(&[
        &[Is("BUGSNAG_API_KEY="), Hex(31)],
        &[Is("bugsnag: { checksum: \""), Hex(32), Is("\" }")],
        &[Is("OTHER_KEY="), Hex(32)],
    ]),
};
