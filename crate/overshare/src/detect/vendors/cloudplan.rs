//! cloudplan's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cloudplan-key",
    title: "cloudplan API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (32 capitals, digits and hyphens) behind a name that says `cloudplan`.",
    why: "A stranger can read and change the account's files.",
    fix: "Replace the key in cloudplan under the account's settings.",
    references: &["https://cloudplan.net/"],
    matcher: Matcher::Named(&[named(&["cloudplan"], &["[A-Z0-9-]{32}"])]),
    examples: texts(&[
        &[Is("CLOUDPLAN_API_KEY="), Upper(32)],
        &[Is("const cloudplanToken = \""), Upper(32), Is("\";")],
        &[Is("cloudplan_secret: '"), Upper(32), Is("'")],
        &[Is("\"cloudplan\": {\"apiKey\": \""), Upper(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOUDPLAN_API_KEY="), Upper(31)],
        &[Is("CLOUDPLAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("cloudplan@"), Upper(32)],
        &[Is("OTHER_KEY="), Upper(32)],
    ]),
}];
