//! Campayn's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "campayn-key",
    title: "Campayn API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (64 lower-case letters and digits) behind a name that says `campayn`.",
    why: "A stranger can read the account's contacts and send mail in its name.",
    fix: "Replace the key in Campayn under Settings, API.",
    references: &["https://github.com/nebojsac/Campayn-API"],
    matcher: Matcher::Named(&[named(&["campayn"], &["[a-z0-9]{64}"])]),
    examples: texts(&[
        &[Is("CAMPAYN_API_KEY="), Lower(64)],
        &[Is("const campaynToken = \""), Lower(64), Is("\";")],
        &[Is("campayn_secret: '"), Lower(64), Is("'")],
        &[Is("\"campayn\": {\"apiKey\": \""), Lower(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CAMPAYN_API_KEY="), Lower(63)],
        &[Is("CAMPAYN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("campayn@"), Lower(64)],
        &[Is("OTHER_KEY="), Lower(64)],
    ]),
}];
