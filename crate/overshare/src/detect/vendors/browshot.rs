//! Browshot's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "browshot-key",
    title: "Browshot API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (28 letters and digits) behind a name that says `browshot`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Reset the key in Browshot under Dashboard, API.",
    references: &["https://browshot.com/api/documentation"],
    matcher: Matcher::Named(&[named(&["browshot"], &["[A-Za-z0-9]{28}"])]),
    examples: texts(&[
        &[Is("BROWSHOT_API_KEY="), Alnum(27), Is("7")],
        &[Is("const browshotToken = \""), Alnum(27), Is("7\";")],
        &[Is("browshot_secret: '"), Alnum(27), Is("7'")],
        &[Is("\"browshot\": {\"apiKey\": \""), Alnum(27), Is("7\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BROWSHOT_API_KEY="), Alnum(27)],
        &[Is("BROWSHOT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("browshot@"), Alnum(27), Is("7")],
        &[Is("OTHER_KEY="), Alnum(27), Is("7")],
    ]),
}];
