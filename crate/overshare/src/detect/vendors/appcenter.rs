//! Visual Studio App Center's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "appcenter-key",
    title: "App Center API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens (40 hexadecimal digits) behind a name that says `appcenter`.",
    why: "A stranger could change the owner's apps and releases. Microsoft closed most of App Center in March 2025.",
    fix: "Revoke the token in App Center under Account settings, User API tokens.",
    references: &["https://learn.microsoft.com/en-us/appcenter/api-docs/"],
    matcher: Matcher::Named(&[named(&["appcenter"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("APPCENTER_API_KEY="), Hex(40)],
        &[Is("const appcenterToken = \""), Hex(40), Is("\";")],
        &[Is("appcenter_secret: '"), Hex(40), Is("'")],
        &[Is("\"appcenter\": {\"apiKey\": \""), Hex(40), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("APPCENTER_API_KEY="), Hex(39)],
        &[Is("APPCENTER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("appcenter@"), Hex(40)],
        &[Is("OTHER_KEY="), Hex(40)],
    ]),
}];
