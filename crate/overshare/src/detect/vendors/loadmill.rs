//! Loadmill's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "loadmill-api-token",
    title: "Loadmill API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 40 letters and digits, behind a name that says `loadmill`.",
    why: "A stranger can run the team's tests and read their results.",
    fix: "Revoke the token in Loadmill under Settings, Security, and create another.",
    references: &["https://docs.loadmill.com/integrations/api-tokens"],
    matcher: Matcher::Named(&[named(&["loadmill"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("LOADMILL_API_TOKEN="), Alnum(40)],
        &[Is("const loadmillApiToken = '"), Alnum(40), Is("';")],
        &[Is("process.env.LOADMILL_API_TOKEN || \""), Alnum(40), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("LOADMILL_API_TOKEN="), Alnum(39)],
        &[Is("\"loadmill\": {\"hash\": \""), Alnum(40), Is("\"}")],
    ]),
}];
