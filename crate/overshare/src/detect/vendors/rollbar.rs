//! Rollbar's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "rollbar-token",
    title: "Rollbar access token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access tokens: 32 hexadecimal digits behind a name that says `rollbar`.",
    why: "A token that may read shows the project’s errors; the one for browsers only sends them.",
    fix: "Disable the token in Rollbar under the project’s Settings, Project Access Tokens.",
    references: &["https://docs.rollbar.com/docs/access-tokens"],
    matcher: Matcher::Named(&[named(&["rollbar"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("ROLLBAR_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"rollbarApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const rollbarSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ROLLBAR_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("ROLLBAR_API_KEY=your_rollbar_api_key_goes_here")],
    ]),
}];
