//! Elastic Email's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "elasticemail-api-key",
    title: "Elastic Email API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 96 upper-case hexadecimal digits behind a name that says `elasticemail`.",
    why: "Whoever holds the key can send mail in the account's name and read its contacts.",
    fix: "Delete the key in Elastic Email under Settings, API, and create another.",
    references: &["https://elasticemail.com/developers/api-documentation/rest-api"],
    matcher: Matcher::Named(&[named(&["elasticemail"], &["[0-9A-F]{96}"])]),
    examples: texts(&[
        &[Is("ELASTICEMAIL_API_KEY="), Like("[0-9A-F]{96}")],
        &[Is("process.env.ELASTICEMAIL_API_KEY||\""), Like("[0-9A-F]{96}"), Is("\"")],
        &[Is("declare const x: { elasticemail_api_key: `"), Like("[0-9A-F]{96}"), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("ELASTICEMAIL_API_KEY="), Like("[0-9A-F]{95}")],
        &[Is("\"integrity\": \"sha512-"), Like("[0-9A-F]{96}"), Is("\"")],
        &[Is("see elasticemailapi@"), Like("[0-9A-F]{96}")],
    ]),
}];
