//! APITemplate.io's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "apitemplate-key",
    title: "APITemplate.io API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (39 letters and digits) behind a name that says `apitemplate`.",
    why: "A stranger can use up the account's quota and read its templates.",
    fix: "Regenerate the key in APITemplate.io under API Integration.",
    references: &["https://docs.apitemplate.io/reference/authentication.html"],
    matcher: Matcher::Named(&[named(&["apitemplate"], &["[A-Za-z0-9]{39}"])]),
    examples: texts(&[
        &[Is("APITEMPLATE_API_KEY="), Alnum(39)],
        &[Is("const apitemplateToken = \""), Alnum(39), Is("\";")],
        &[Is("apitemplate_secret: '"), Alnum(39), Is("'")],
        &[Is("\"apitemplate\": {\"apiKey\": \""), Alnum(39), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("APITEMPLATE_API_KEY="), Alnum(38)],
        &[Is("APITEMPLATE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("apitemplate@"), Alnum(39)],
        &[Is("OTHER_KEY="), Alnum(39)],
    ]),
}];
