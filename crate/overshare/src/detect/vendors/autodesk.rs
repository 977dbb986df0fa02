//! Autodesk Platform Services's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "autodesk-key",
    title: "Autodesk client credential",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client identifiers and secrets (64 letters and digits, or 48 letters and digits, or 32 letters and digits, or 16 letters and digits) behind a name that says `autodesk`.",
    why: "With identifier and secret a stranger can act as the application and cause cost.",
    fix: "Delete or regenerate the credential on aps.autodesk.com under My applications.",
    references: &["https://aps.autodesk.com/en/docs/oauth/v2/"],
    matcher: Matcher::Named(&[named(
        &["autodesk", "forgeclient", "apsclient"],
        &["[A-Za-z0-9]{64}", "[A-Za-z0-9]{48}", "[A-Za-z0-9]{32}", "[A-Za-z0-9]{16}"],
    )]),
    examples: texts(&[
        &[Is("AUTODESK_CLIENT_SECRET="), Alnum(64)],
        &[Is("autodesk: { clientSecret: \""), Alnum(15), Is("7\" }")],
    ]),
    counter_examples: texts(&[&[Is("AUTODESK_CLIENT_SECRET="), Alnum(20)], &[Is("OTHER_SECRET="), Alnum(32)]]),
}];
