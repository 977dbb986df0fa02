//! Airbrake's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "airbrake-key",
    title: "Airbrake API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (40 letters and digits, or 32 hexadecimal digits) behind a name that says `airbrake`.",
    why: "With a project's key a stranger can send false errors; with a user's key read all of them.",
    fix: "Regenerate the key in Airbrake under the project's settings, or the user's under Profile.",
    references: &["https://docs.airbrake.io/docs/devops-tools/api/"],
    matcher: Matcher::Named(&[named(&["airbrake"], &["[A-Za-z0-9]{40}", "[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("AIRBRAKE_API_KEY="), Alnum(40)],
        &[Is("const airbrakeToken = \""), Alnum(40), Is("\";")],
        &[Is("airbrake_secret: '"), Alnum(40), Is("'")],
        &[Is("\"airbrake\": {\"apiKey\": \""), Alnum(40), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AIRBRAKE_API_KEY="), Alnum(39)],
        &[Is("AIRBRAKE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("airbrake@"), Alnum(40)],
        &[Is("OTHER_KEY="), Alnum(40)],
    ]),
}];
