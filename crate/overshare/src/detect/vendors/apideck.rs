//! Apideck's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "apideck-key",
    title: "Apideck API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (40 to 90 letters and digits) behind a name that says `apideck`.",
    why: "A stranger can call every connected service of the application's users.",
    fix: "Delete the key in Apideck under Configuration, API keys, and create another.",
    references: &["https://developers.apideck.com/get-started"],
    matcher: Matcher::Named(&[named(&["apideck"], &["sk_live_[A-Za-z0-9-]{40,90}", "[A-Za-z0-9]{40,90}"])]),
    examples: texts(&[
        &[Is("APIDECK_API_KEY="), Alnum(48)],
        &[Is("const apideckToken = \""), Alnum(48), Is("\";")],
        &[Is("apideck_secret: '"), Alnum(48), Is("'")],
        &[Is("\"apideck\": {\"apiKey\": \""), Alnum(48), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("APIDECK_API_KEY="), Alnum(30)], &[Is("OTHER_KEY="), Alnum(48)]]),
}];
