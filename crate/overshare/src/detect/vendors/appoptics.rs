//! AppOptics's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "appoptics-key",
    title: "AppOptics API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (71 letters, digits, `_` and `-`) behind a name that says `appoptics`.",
    why: "A stranger can send false measurements and read the organisation's own.",
    fix: "Delete the token in AppOptics under Settings, API Tokens, and create another.",
    references: &["https://docs.appoptics.com/api/"],
    matcher: Matcher::Named(&[named(&["appoptics"], &["[A-Za-z0-9_-]{71}"])]),
    examples: texts(&[
        &[Is("APPOPTICS_API_KEY="), Like("[A-Za-z0-9_-]{71}")],
        &[Is("const appopticsToken = \""), Like("[A-Za-z0-9_-]{71}"), Is("\";")],
        &[Is("appoptics_secret: '"), Like("[A-Za-z0-9_-]{71}"), Is("'")],
        &[Is("\"appoptics\": {\"apiKey\": \""), Like("[A-Za-z0-9_-]{71}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("APPOPTICS_API_KEY="), Like("[A-Za-z0-9_-]{70}")],
        &[Is("APPOPTICS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("appoptics@"), Like("[A-Za-z0-9_-]{71}")],
        &[Is("OTHER_KEY="), Like("[A-Za-z0-9_-]{71}")],
    ]),
}];
