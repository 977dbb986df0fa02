//! BlazeMeter's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "blazemeter-key",
    title: "BlazeMeter API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (84 letters and digits, or 24 hexadecimal digits) behind a name that says `blazemeter`.",
    why: "A stranger can run load tests, against any site, at the owner's cost.",
    fix: "Delete the key in BlazeMeter under Settings, API Keys, and create another.",
    references: &["https://help.blazemeter.com/docs/guide/api-blazemeter-api-keys.html"],
    matcher: Matcher::Named(&[named(&["blazemeter", "blazemetersecret"], &["[A-Za-z0-9]{84}", "[0-9a-f]{24}"])]),
    examples: texts(&[
        &[Is("BLAZEMETER_API_KEY="), Alnum(84)],
        &[Is("const blazemeterToken = \""), Alnum(84), Is("\";")],
        &[Is("blazemeter_secret: '"), Alnum(84), Is("'")],
        &[Is("\"blazemeter\": {\"apiKey\": \""), Alnum(84), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BLAZEMETER_API_KEY="), Alnum(83)],
        &[Is("BLAZEMETER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("blazemeter@"), Alnum(84)],
        &[Is("OTHER_KEY="), Alnum(84)],
    ]),
}];
