//! BestTime.app's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "besttime-key",
    title: "BestTime.app API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (36 letters and digits) behind a name that says `besttime`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Replace the key in BestTime under API Keys.",
    references: &["https://documentation.besttime.app/"],
    matcher: Matcher::Named(&[named(&["besttime"], &["[A-Za-z0-9]{36}", "pri_[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("BESTTIME_API_KEY="), Alnum(36)],
        &[Is("const besttimeToken = \""), Alnum(36), Is("\";")],
        &[Is("besttime_secret: '"), Alnum(36), Is("'")],
        &[Is("\"besttime\": {\"apiKey\": \""), Alnum(36), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BESTTIME_API_KEY="), Alnum(35)],
        &[Is("BESTTIME_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("besttime@"), Alnum(36)],
        &[Is("OTHER_KEY="), Alnum(36)],
    ]),
}];
