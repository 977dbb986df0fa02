//! Clustdoc's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clustdoc-key",
    title: "Clustdoc API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (60 to 66 letters and digits) behind a name that says `clustdoc`.",
    why: "A stranger can read the company's files about its customers.",
    fix: "Replace the key in Clustdoc under Settings, API.",
    references: &["https://clustdoc.com/api/"],
    matcher: Matcher::Named(&[named(&["clustdoc"], &["[A-Za-z0-9]{60,66}"])]),
    examples: texts(&[
        &[Is("CLUSTDOC_API_KEY="), Alnum(60)],
        &[Is("const clustdocToken = \""), Alnum(60), Is("\";")],
        &[Is("clustdoc_secret: '"), Alnum(60), Is("'")],
        &[Is("\"clustdoc\": {\"apiKey\": \""), Alnum(60), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("CLUSTDOC_API_KEY="), Alnum(50)], &[Is("OTHER_KEY="), Alnum(60)]]),
}];
