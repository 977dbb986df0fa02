//! CloudConvert's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cloudconvert-key",
    title: "CloudConvert API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (JSON Web Tokens) behind a name that says `cloudconvert`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Delete the key in CloudConvert under Authorization, API Keys, and create another.",
    references: &["https://cloudconvert.com/api/v2#authentication"],
    matcher: Matcher::Named(&[named(
        &["cloudconvert"],
        &["eyJ[A-Za-z0-9_-]{15,400}\\.eyJ[A-Za-z0-9_-]{20,2000}\\.[A-Za-z0-9_-]{20,700}", "[A-Za-z0-9]{64}"],
    )]),
    examples: texts(&[
        &[Is("CLOUDCONVERT_API_KEY="), Alnum(64)],
        &[Is("const cloudconvertToken = \""), Alnum(64), Is("\";")],
        &[Is("cloudconvert_secret: '"), Alnum(64), Is("'")],
        &[Is("\"cloudconvert\": {\"apiKey\": \""), Alnum(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOUDCONVERT_API_KEY="), Alnum(63)],
        &[Is("CLOUDCONVERT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("cloudconvert@"), Alnum(64)],
        &[Is("OTHER_KEY="), Alnum(64)],
    ]),
}];
