//! Fastly's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fastly-token",
    title: "Fastly API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: 32 characters behind a name that says `fastly`.",
    why: "Whoever holds the token can change what the account's sites deliver to everyone.",
    fix: "Delete the token in Fastly under Account, API tokens, and create another with a smaller scope.",
    references: &["https://www.fastly.com/documentation/reference/api/auth-tokens/"],
    matcher: Matcher::Named(&[named(&["fastly"], &["[A-Za-z0-9_-]{32}"])]),
    examples: texts(&[
        &[Is("FASTLY_API_TOKEN="), Alnum(32)],
        &[Is("<add key=\"fastlyApiToken\" value=\""), Alnum(32), Is("\" />")],
        &[Is("{\"name\": \"x\", \"fastlyApiToken\": \""), Alnum(32), Is("\"}")],
        &[Is("Fastly-Key: "), Alnum(32)],
    ]),
    counter_examples: texts(&[
        &[Is("FASTLY_API_TOKEN="), Alnum(31)],
        &[Is("{\"checksum\": \""), Alnum(32), Is("\"}")],
        &[Is("FASTLY_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
