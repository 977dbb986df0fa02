//! Leadfeeder's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "leadfeeder-api-token",
    title: "Leadfeeder API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 43 or more characters, behind a name that says `leadfeeder`.",
    why: "A stranger can read which companies visited the customers' sites.",
    fix: "Revoke the token in Leadfeeder under Settings, Personal, API tokens, and create another.",
    references: &["https://docs.leadfeeder.com/api/"],
    matcher: Matcher::Named(&[named(&["leadfeeder"], &["[A-Za-z0-9-]{43}", "[A-Za-z0-9-]{54,58}"])]),
    examples: texts(&[
        &[Is("LEADFEEDER_API_TOKEN="), Alnum(43)],
        &[Is("process.env.LEADFEEDER_API_TOKEN || \""), Alnum(43), Is("\"")],
        &[Is("\"leadfeederApiToken\": \""), Alnum(43), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("LEADFEEDER_API_TOKEN="), Alnum(42)],
        &[Is("\"leadfeeder\": {\"hash\": \""), Alnum(43), Is("\"}")],
    ]),
}];
